import { CRITERION_IDS } from '../ratings/criteria';
import { FACET_IDS, type FacetId, facetValues } from './facets';

/**
 * The orders in which models can be listed. `relevance` is the usual one of a search, `openness` of a list without; a
 * criterion's puts the best level first.
 */
export const SORTS = [
  'relevance',
  'openness',
  'score',
  'released',
  'size',
  'name',
  'organization',
  'licence',
  ...CRITERION_IDS.map((id) => `criterion.${id}` as const),
] as const;
export type Sort = (typeof SORTS)[number];

/** What a reader asks of the list of models, as the address of `/models` says it (contract, section 3). */
export type ModelFilter = {
  q: string;
  /** A value a facet at most. */
  facets: { readonly [Id in FacetId]?: string | undefined };
  sort: Sort;
  /** Counted from 1. */
  page: number;
};

export const MODELS_PER_PAGE = 100;

/** Longest search, in characters. */
export const MAX_QUESTION = 100;

/** What an address names more than once, or not at all, is read as its first value, or as ''. */
type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a filter from an address's parameters. What makes no sense there is left out: a mistyped link still leads somewhere. */
export function parseModelFilter(parameters: Parameters): ModelFilter {
  const one = (name: string): string => {
    const value = parameters[name];
    return ((Array.isArray(value) ? value[0] : value) ?? '').trim().slice(0, MAX_QUESTION);
  };
  const facets: Partial<Record<FacetId, string>> = {};
  for (const id of FACET_IDS) {
    const value = one(id);
    if (value !== '' && isFacetValue(id, value)) facets[id] = value;
  }
  const q = one('q');
  return { q, facets, sort: memberOf(SORTS, one('sort')) ?? usualSort(q), page: pageNumber(one('page')) };
}

/** The order that needs no naming. */
export function usualSort(q: string): Sort {
  return q === '' ? 'openness' : 'relevance';
}

/** The address of the list that a filter asks for, the shortest that says so. */
export function modelsAddress({ q, facets, sort, page }: ModelFilter): string {
  const search = new URLSearchParams();
  if (q !== '') search.set('q', q);
  for (const id of FACET_IDS) {
    const value = facets[id];
    if (value !== undefined) search.set(id, value);
  }
  if (sort !== usualSort(q)) search.set('sort', sort);
  if (page > 1) search.set('page', String(page));
  const query = search.toString();
  return query === '' ? '/models' : `/models?${query}`;
}

function isFacetValue(id: FacetId, value: string): boolean {
  const values = facetValues(id);
  if (values !== null) return values.includes(value);
  return id === 'year' ? /^\d{4}$/.test(value) : true;
}

/** More pages than there can be, and what the database can count; whoever asks for one after the last gets the last. */
const MOST_PAGES = 1_000_000;

function pageNumber(text: string): number {
  const page = Math.trunc(Number(text));
  return Number.isSafeInteger(page) ? Math.min(Math.max(1, page), MOST_PAGES) : 1;
}

function memberOf<Member extends string>(members: readonly Member[], value: string): Member | null {
  return members.find((member) => member === value) ?? null;
}
