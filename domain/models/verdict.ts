import type { CriterionId } from '../ratings/criteria';
import { CRITERION_BY_ID } from '../ratings/framework/v1/criteria';
import type { LabelId } from '../ratings/framework/v1/labels';
import type { Missing, MissingForLabel, Raise } from '../ratings/framework/v1/missing';
import { levelValue } from '../ratings/levels';
import { shortfall } from './shortfalls';
import type { Availability, Verdict } from './views';

/** How many reasons a sentence can carry before readers lose it. */
const MAX_REASONS = 4;
const MAX_FURTHER_REASONS = 2;
const MAX_UNRATED = 3;

/** Said by a closed model's opening already. */
const FOLLOWS_FROM_CLOSED_WEIGHTS: ReadonlySet<CriterionId> = new Set(['weights', 'access', 'inference-code']);

/** What the model offers, told before what it lacks. */
const OPENINGS: Readonly<Record<LabelId, (name: string, availability: Availability | null) => string>> = {
  'ai-open-data': (name) =>
    `Yes. Anyone may use, study, change and share ${name}, and its data and code are published with it`,
  'ai-open': (name) => `Yes. Anyone may use, study, change and share ${name}, with code and a good account of its data`,
  'open-with-gaps': (name) => `Not quite. Weights, code and some data of ${name} are published`,
  'model-source': (name) => `Only its weights. Anyone may download, use, change and share ${name}`,
  restricted: (name) => `No. The weights of ${name} can be downloaded`,
  closed: (name, availability) =>
    availability === 'service-only'
      ? `No. ${name} can only be used as a service`
      : availability === 'unreleased'
        ? `No. ${name} has not been released`
        : `No. The weights of ${name} are closed`,
  unrated: (name) => `Nobody can say yet: whether the weights of ${name} are open has not been rated`,
};

/** The same where nothing is known to be missing: what nobody has rated could be anything. */
const OPEN_QUESTIONS: Partial<typeof OPENINGS> = {
  'model-source': (name) => `At least its weights. Anyone may download, use, change and share ${name}`,
  restricted: (name) => `Not known yet. The weights of ${name} can be downloaded`,
};

/** Restricted weights of which only parts can be had: that must not depend on how many reasons a sentence can carry. */
function openingOfParts(name: string): string {
  return `No. Parts of the weights of ${name} can be downloaded`;
}

/**
 * The question of the title and its answer: what the label grants, then the gates that keep the model from the label
 * just above, then those that keep it from AI-open, worst first. Made from data alone, so that it can never disagree
 * with the label.
 */
export function verdictOf(model: {
  name: string;
  label: LabelId;
  availability: Availability | null;
  missing: Missing;
  /** Criteria that do not apply: no shortcoming, even while that is not settled. */
  notApplicable: ReadonlySet<CriterionId>;
  /** Criteria that nobody has rated: a label counts them as closed, and a sentence must not say that they are. */
  unrated: ReadonlySet<CriterionId>;
}): Verdict {
  const { name, label, availability, missing } = model;
  const question = `Is ${name} open source?`;
  if (label === 'unrated' || label === 'ai-open-data' || label === 'ai-open')
    return { question, answer: `${OPENINGS[label](name, availability)}.` };

  const above = raisesOf(missing.rows[0]);
  const hasOnlyParts = label === 'restricted' && above.filter(isOn('weights')).some(({ from }) => from === 'limited');
  const isUnrated = ({ criterion }: Raise) => model.unrated.has(criterion);
  const isSaid = (raise: Raise) =>
    model.notApplicable.has(raise.criterion) ||
    (hasOnlyParts && raise.criterion === 'weights') ||
    (label === 'closed' && FOLLOWS_FROM_CLOSED_WEIGHTS.has(raise.criterion));
  const toOpen = raisesOf(missing.rows.find((row) => row.label === 'ai-open'));
  const reasons = shortfalls(above.filter((raise) => !isSaid(raise) && !isUnrated(raise))).slice(0, MAX_REASONS);
  const beyond = toOpen.filter((raise) => !isSaid(raise) && !above.some(isOn(raise.criterion)));
  const further = shortfalls(beyond.filter((raise) => !isUnrated(raise)));
  const unrated = [...above, ...beyond].filter((raise) => !isSaid(raise) && isUnrated(raise));

  const isOpenQuestion = reasons.length === 0 && !hasOnlyParts && above.some(isUnrated);
  const opening = hasOnlyParts
    ? openingOfParts(name)
    : ((isOpenQuestion ? OPEN_QUESTIONS[label] : null) ?? OPENINGS[label])(name, availability);

  const first = reasons.length > 0 ? `${opening}, but ${listOf(reasons)}.` : `${opening}.`;
  const second = further.length > 0 ? ` ${capitalised(listOf(further.slice(0, MAX_FURTHER_REASONS)))}.` : '';
  return { question, answer: first + second + toldAsUnrated(unrated) };
}

/** " Not yet rated: access, training data, outputs and 3 more." */
function toldAsUnrated(raises: readonly Raise[]): string {
  const names = raises.map(({ criterion }) => CRITERION_BY_ID[criterion].name.toLowerCase());
  if (names.length === 0) return '';
  const more = names.length - MAX_UNRATED;
  return ` Not yet rated: ${listOf(more > 0 ? [...names.slice(0, MAX_UNRATED), `${more} more`] : names)}.`;
}

/** The raises of all alternatives together: a reason is a reason whichever way one mends it. */
function raisesOf(row: MissingForLabel | undefined): Raise[] {
  const raises = new Map<CriterionId, Raise>();
  for (const raise of row?.alternatives.flat() ?? []) {
    if (!raises.has(raise.criterion)) raises.set(raise.criterion, raise);
  }
  return [...raises.values()];
}

/** The words for what is missing: the lowest levels first, among equals the criterion that weighs more. */
function shortfalls(raises: readonly Raise[]): string[] {
  return raises
    .toSorted(
      (a, b) =>
        levelValue(a.from) - levelValue(b.from) ||
        CRITERION_BY_ID[b.criterion].weight - CRITERION_BY_ID[a.criterion].weight,
    )
    .flatMap(({ criterion, from }) => shortfall(criterion, from) ?? []);
}

function isOn(criterion: CriterionId): (raise: Raise) => boolean {
  return (raise) => raise.criterion === criterion;
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
