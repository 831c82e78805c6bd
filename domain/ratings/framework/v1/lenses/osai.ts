import { CRITERIA } from '../criteria';
import type { OsaiParameter } from '../criterion';
import { gateStep, type PublishedRatings, type Step } from '../published';

/** What a step counts on the index's scale of closed, partial and open. */
const SHARE: Readonly<Record<Step, number>> = { 0: 0, 1: 0.5, 2: 0.5, 3: 1 };

/** Left the index in 2026. */
const DROPPED: ReadonlySet<OsaiParameter> = new Set(['package']);

/** A plain mean in the manner of the European Open Source AI Index, and the parameters that are not open. */
export interface OsaiFinding {
  /** 0 to 100, rounded half up to one decimal; `null` while none of the parameters is rated. */
  readonly verdict: number | null;
  readonly missing: readonly OsaiParameter[];
}

/**
 * The plain mean over the index's parameters as our criteria see them, for comparison: closed 0, limited and mostly a
 * half, open 1, each parameter alike (framework 1.0, Lenses). What is unrated or settled as not applicable is left out.
 */
export function osai(ratings: PublishedRatings): OsaiFinding {
  let sum = 0;
  let count = 0;
  const missing: OsaiParameter[] = [];
  for (const { id, mapsTo } of CRITERIA) {
    const rating = ratings[id];
    const parameters = mapsTo.osai.filter((parameter) => !DROPPED.has(parameter));
    if (!rating || (rating.level === 'na' && rating.isSettled)) continue;
    const share = SHARE[gateStep(rating)];
    sum += share * parameters.length;
    count += parameters.length;
    if (share < 1) missing.push(...parameters);
  }
  return { verdict: count === 0 ? null : Math.floor((1000 * sum) / count + 0.5) / 10, missing };
}
