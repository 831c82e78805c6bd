import { CRITERION_IDS, type CriterionId, NA_CRITERION_IDS } from '../../../../domain/ratings/criteria';
import { labelFor } from '../../../../domain/ratings/framework/v1/label-for';
import { RANKED_LABEL_IDS } from '../../../../domain/ratings/framework/v1/labels';
import type { MeasuredRatings } from '../../../../domain/ratings/framework/v1/measured';
import { score } from '../../../../domain/ratings/framework/v1/score';
import { LEVELS, levelValue } from '../../../../domain/ratings/levels';
import { rated, type Writable } from './models';

/** A small generator of repeatable random numbers (mulberry32): fast-check is too slow for hundreds of thousands. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rank of a label, 0 for the best. `unrated` has none and never occurs here, as the weights are always rated. */
function rankOf(ratings: MeasuredRatings): number {
  return RANKED_LABEL_IDS.findIndex((id) => id === labelFor(ratings));
}

/**
 * Tries random models that lean high, so that every label occurs, and raises every rated criterion in each of them by
 * one step. Returns what a raise made worse, and how often each label occurred.
 */
export function raiseAtRandom(models: number, seed: number) {
  const random = randomNumbers(seed);
  const worsened: string[] = [];
  const occurrences = new Map<string, number>();
  for (let model = 0; model < models; model++) {
    const lean = random();
    const ratings: Writable<MeasuredRatings> = {};
    for (const id of CRITERION_IDS) {
      const kind = random();
      if (kind < 0.03 && id !== 'weights') continue;
      const isNa = kind > 0.9 && (NA_CRITERION_IDS as readonly CriterionId[]).includes(id);
      const level = isNa ? 'na' : (LEVELS[Math.floor(4 * random() ** (1 - 0.97 * lean))] ?? 'open');
      ratings[id] = rated(level, { isSettled: random() < 0.5 });
    }
    const before = { rank: rankOf(ratings), score: score(ratings)?.value ?? 0 };
    const label = RANKED_LABEL_IDS[before.rank] ?? 'unrated';
    occurrences.set(label, (occurrences.get(label) ?? 0) + 1);
    for (const id of CRITERION_IDS) {
      const rating = ratings[id];
      if (!rating || rating.level === 'na') continue;
      const higher = LEVELS[levelValue(rating.level) + 1];
      if (!higher) continue;
      ratings[id] = rated(higher, { isSettled: rating.isSettled });
      const after = { rank: rankOf(ratings), score: score(ratings)?.value ?? 0 };
      ratings[id] = rating;
      if (after.rank > before.rank) worsened.push(`label: ${id} of ${JSON.stringify(ratings)}`);
      if (after.score <= before.score) worsened.push(`score: ${id} of ${JSON.stringify(ratings)}`);
    }
  }
  return { worsened, occurrences };
}
