import type { Projections } from './projections';

/** A stored figure that the logs make differently. */
export type Difference = { model: string; what: string; stored: string | null; computed: string | null };

/** Where what is stored of a model is not what its logs make, row by row. */
export function differencesOf(model: string, stored: Projections, computed: Projections): Difference[] {
  const differences: Difference[] = [];
  for (const what of new Set([...stored.keys(), ...computed.keys()])) {
    const [is, should] = [stored.get(what) ?? null, computed.get(what) ?? null];
    if (is !== should) differences.push({ model, what, stored: is, computed: should });
  }
  return differences;
}
