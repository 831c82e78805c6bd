import { CRITERION_IDS, type CriterionId } from '../ratings/criteria';
import { LABEL_IDS, type LabelId } from '../ratings/framework/v1/labels';
import { LEVELS, type Level } from '../ratings/levels';
import type { ModelSummary, Named, ScoreView } from './views';

/** The orders in which models can be listed; the first is the usual one. */
export const SORTS = ['openness', 'score', 'released', 'name', 'organization'] as const;
export type Sort = (typeof SORTS)[number];

/** What a reader asks of the list of models, as the address of `/models` says it (contract, section 3). */
export type ModelFilter = {
  q: string;
  label: LabelId | null;
  organization: string | null;
  licence: string | null;
  criteria: Readonly<Partial<Record<CriterionId, Level>>>;
  sort: Sort;
  page: number;
};

export const MODELS_PER_PAGE = 100;

/** Reads a filter from an address's parameters. What makes no sense there is left out: a mistyped link still leads somewhere. */
export function parseModelFilter(parameters: Readonly<Record<string, string | string[] | undefined>>): ModelFilter {
  const one = (name: string): string => {
    const value = parameters[name];
    return ((Array.isArray(value) ? value[0] : value) ?? '').trim().slice(0, 100);
  };
  const criteria: Partial<Record<CriterionId, Level>> = {};
  for (const id of CRITERION_IDS) {
    const level = memberOf(LEVELS, one(`criterion.${id}`));
    if (level) criteria[id] = level;
  }
  return {
    q: one('q'),
    label: memberOf(LABEL_IDS, one('label')),
    organization: one('organization') || null,
    licence: one('licence') || null,
    criteria,
    sort: memberOf(SORTS, one('sort')) ?? 'openness',
    page: pageNumber(one('page')),
  };
}

/** The models that fit a filter, in its order; all of them, not only those of its page. */
export function filterModels(models: readonly ModelSummary[], filter: ModelFilter): ModelSummary[] {
  const words = folded(filter.q).split(/\s+/).filter(Boolean);
  const criteria = Object.entries(filter.criteria);
  const fitting = models.filter(
    (model) =>
      words.every((word) => searchText(model).includes(word)) &&
      (filter.label === null || model.label.id === filter.label) &&
      (filter.organization === null || model.organization.slug === filter.organization) &&
      (filter.licence === null || model.licence.slug === filter.licence) &&
      criteria.every(([id, level]) => model.marks.some((mark) => mark.criterion === id && mark.level === level)),
  );
  return fitting.toSorted(modelOrder(filter.sort));
}

/** All that a model's place in a list depends on. */
export type Placed = Pick<ModelSummary, 'slug' | 'name' | 'releasedOn'> & {
  label: Pick<ModelSummary['label'], 'id'>;
  score: Pick<ScoreView, 'value'> | null;
  organization: Pick<Named, 'name'>;
};

/** Compares models by an order. No two share a place, so that a reader who leafs on misses none. */
export function modelOrder(sort: Sort): (a: Placed, b: Placed) => number {
  return (a, b) => ORDERS[sort](a, b) || a.name.localeCompare(b.name, 'en') || a.slug.localeCompare(b.slug, 'en');
}

const byScore = (a: Placed, b: Placed): number => (b.score?.value ?? -1) - (a.score?.value ?? -1);

const ORDERS: Readonly<Record<Sort, (a: Placed, b: Placed) => number>> = {
  // The score sorts within a label and never decides one (framework 1.0, "Score").
  openness: (a, b) => LABEL_IDS.indexOf(a.label.id) - LABEL_IDS.indexOf(b.label.id) || byScore(a, b),
  score: byScore,
  released: (a, b) => b.releasedOn.localeCompare(a.releasedOn),
  name: () => 0,
  organization: (a, b) => a.organization.name.localeCompare(b.organization.name, 'en'),
};

/** Each field also run together: whoever types "gpt4" or "llama-3" means the same. */
function searchText(model: ModelSummary): string {
  return [model.name, ...model.aliases, model.slug, model.organization.name, model.licence.name]
    .map(folded)
    .flatMap((field) => [field, field.replaceAll(' ', '')])
    .join(' ');
}

/** Case and accents aside, and any hyphen as a blank. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\p{Pd}_]/gu, ' ');
}

function pageNumber(text: string): number {
  const page = Math.trunc(Number(text));
  return Number.isSafeInteger(page) ? Math.max(1, page) : 1;
}

function memberOf<Member extends string>(members: readonly Member[], value: string): Member | null {
  return members.find((member) => member === value) ?? null;
}
