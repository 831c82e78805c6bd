import { CRITERION_IDS, type CriterionId } from '../criteria';
import { LEVELS, type Level } from '../levels';
import { type Agreement, krippendorffAlpha } from './krippendorff-alpha';

/** How much people agree on a criterion over all models. */
export type CriterionAgreement = Agreement & { criterion: CriterionId };

/** People's answers on one rating, weight or not; "not applicable" and "don't know" are no steps of the scale and left out. */
export type RatingAnswers = { criterion: CriterionId; people: Readonly<Record<Level, number>> };

/** Fewer ratings than this, and one odd model would make the figure: it is told with them, but nothing is concluded from it. */
export const LEAST_RATINGS = 10;

/** Krippendorff's own bounds: from 0.8 data are reliable, from 0.667 conclusions are tentative (Content Analysis, chapter 11). */
const RELIABLE = 0.8;
const TENTATIVE = 0.667;

/** What an agreement says of the criterion's words. */
export type Reading = 'untold' | 'too-few' | 'unclear' | 'tentative' | 'reliable';

/** Agreement on every criterion, in framework order, a model's rating being a unit and each person an observer. */
export function agreementByCriterion(answers: readonly RatingAnswers[]): CriterionAgreement[] {
  return CRITERION_IDS.map((criterion) => {
    const units = answers.filter((one) => one.criterion === criterion);
    return { criterion, ...krippendorffAlpha(units.map(({ people }) => LEVELS.map((level) => people[level]))) };
  });
}

/** How an agreement is to be read; little of it is a sign that the criterion's words need work. */
export function readingOf({ alpha, units }: Agreement): Reading {
  if (alpha === null) return 'untold';
  if (units < LEAST_RATINGS) return 'too-few';
  if (alpha >= RELIABLE) return 'reliable';
  return alpha >= TENTATIVE ? 'tentative' : 'unclear';
}

/** The criteria on which people agree least, of those with enough ratings, the worst first. */
export function leastAgreed(all: readonly CriterionAgreement[], count: number): CriterionAgreement[] {
  return all
    .filter((one) => one.alpha !== null && one.units >= LEAST_RATINGS)
    .toSorted((a, b) => (a.alpha ?? 0) - (b.alpha ?? 0))
    .slice(0, count);
}
