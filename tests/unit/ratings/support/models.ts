import { CRITERION_IDS, type CriterionId } from '../../../../domain/ratings/criteria';
import type { AssessedRating, AssessedRatings } from '../../../../domain/ratings/framework/v1/assess';
import { LEVELS, type RatedLevel } from '../../../../domain/ratings/levels';

export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A rating that is settled on a level, with whatever a test is about put in its place. */
export function rated(level: RatedLevel, over: Partial<AssessedRating> = {}): AssessedRating {
  return { level, isSettled: true, low: level, high: level, confidence: 0.6, restsOn: 'votes', ...over };
}

/** A rating of the editors alone: no quorum, so anything from closed to open is possible. */
export function byEditors(level: RatedLevel): AssessedRating {
  return rated(level, { isSettled: false, low: 'closed', high: 'open', confidence: 0.155982643, restsOn: 'sources' });
}

/**
 * Ratings from the framework's shorthand: one character a criterion in their order (`0`…`3` for the levels, `n` for not
 * applicable, `-` for unrated), blanks between groups.
 */
export function ratings(
  shorthand: string,
  rate: (level: RatedLevel) => AssessedRating = rated,
): Writable<AssessedRatings> {
  const marks = shorthand.replaceAll(' ', '').split('');
  if (marks.length !== CRITERION_IDS.length)
    throw new Error(`${shorthand} does not rate ${CRITERION_IDS.length} criteria`);
  const result: Writable<AssessedRatings> = {};
  CRITERION_IDS.forEach((id, place) => {
    const mark = marks[place] ?? '';
    if (mark === '-') return;
    const level = mark === 'n' ? 'na' : LEVELS[Number(mark)];
    if (!level) throw new Error(`${shorthand} holds "${mark}"`);
    result[id] = rate(level);
  });
  return result;
}

/** A model that settled votes rate alike on every criterion, save those named. */
export function allAt(level: RatedLevel, except: Partial<Record<CriterionId, RatedLevel | 'unrated'>> = {}) {
  const result: Writable<AssessedRatings> = {};
  for (const id of CRITERION_IDS) {
    const own = except[id] ?? level;
    if (own !== 'unrated') result[id] = rated(own);
  }
  return result;
}

/** The examples of framework 1.0: shorthand → score as shown and label. */
export const EXAMPLES = [
  { model: 'OLMo 2', levels: '333 333 333 33 3333 323', score: 99, label: 'ai-open-data' },
  { model: 'Pythia', levels: '333 2n3 333 33 3333 323', score: 95, label: 'ai-open' },
  { model: 'Amber', levels: '333 332 332 22 3333 323', score: 92, label: 'ai-open' },
  { model: 'T5', levels: '323 222 232 23 3333 213', score: 81, label: 'ai-open' },
  { model: 'BLOOM', levels: '333 2n3 332 33 3222 331', score: 88, label: 'open-with-gaps' },
  { model: 'Falcon-40B', levels: '323 112 031 22 3333 212', score: 65, label: 'model-source' },
  { model: 'DeepSeek-R1', levels: '323 001 031 22 3333 212', score: 57, label: 'model-source' },
  { model: 'Mistral 7B', levels: '323 000 030 11 3333 213', score: 50, label: 'model-source' },
  { model: 'Llama 3.1', levels: '321 001 032 32 2212 113', score: 48, label: 'restricted' },
  { model: 'Gemma 2', levels: '322 001 031 32 3222 013', score: 51, label: 'restricted' },
  { model: 'GPT-4', levels: '000 000 001 11 2101 000', score: 12, label: 'closed' },
] as const;

export const LLAMA = '321 001 032 32 2212 113';
