import { CRITERION_IDS, type CriterionId } from '../ratings/criteria';
import { LABEL_IDS } from '../ratings/framework/v1/labels';
import { LEVELS } from '../ratings/levels';
import { MODALITIES } from './model-document';

/** Sizes by what they take to run, as the search projection tells them apart (`search_size` in its migration). */
export const SIZE_NAMES = {
  'up-to-4b': 'up to 4 billion',
  'up-to-15b': '4 to 15 billion',
  'up-to-80b': '15 to 80 billion',
  'above-80b': 'above 80 billion',
  unknown: 'not told',
} as const;
export type SizeId = keyof typeof SIZE_NAMES;
export const SIZE_IDS = Object.keys(SIZE_NAMES) as readonly SizeId[];

/** What models can be told apart by, a criterion's level aside, by the names in the address of `/models`. */
export const FACETS = ['label', 'organization', 'licence', 'modality', 'size', 'year'] as const;

/** A thing that models can be told apart by. */
export type FacetId = (typeof FACETS)[number] | `criterion.${CriterionId}`;
export const FACET_IDS: readonly FacetId[] = [...FACETS, ...CRITERION_IDS.map((id) => `criterion.${id}` as const)];

/**
 * How many models one would find by each value of a facet, the other filters kept; null where so many fit that they were
 * not counted.
 */
export type FacetCounts = Partial<Readonly<Record<FacetId, ReadonlyArray<{ value: string; models: number | null }>>>>;

const KNOWN_VALUES: Partial<Readonly<Record<FacetId, readonly string[]>>> = {
  label: LABEL_IDS,
  modality: MODALITIES,
  size: SIZE_IDS,
};

/** The values that a facet may have; null where they are not known beforehand. */
export function facetValues(id: FacetId): readonly string[] | null {
  if (id.startsWith('criterion.')) return LEVELS;
  return KNOWN_VALUES[id] ?? null;
}
