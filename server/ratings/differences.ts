import { isDeepStrictEqual } from 'node:util';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import type { Projections } from './projections';

/** A stored figure that the logs make differently. */
export type Difference = { model: string; what: string; stored: string | null; computed: string | null };

/** Where what is stored of a model is not what its logs make, row by row. */
export function differencesOf(model: string, stored: Projections, computed: Projections): Difference[] {
  const differences: Difference[] = [];
  for (const what of new Set([...stored.keys(), ...computed.keys()])) {
    const [is, should] = [stored.get(what), computed.get(what)];
    // Most rows are as they should be, and to see that takes a tenth of the time that writing them takes.
    if (isDeepStrictEqual(is, should)) continue;
    const [isText, shouldText] = [textOf(is), textOf(should)];
    if (isText !== shouldText) differences.push({ model, what, stored: isText, computed: shouldText });
  }
  return differences;
}

function textOf(row: unknown): string | null {
  if (row === undefined) return null;
  return typeof row === 'string' ? row : canonicalJson(row);
}
