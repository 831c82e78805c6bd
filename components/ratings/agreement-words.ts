import { type CriterionAgreement, type Reading, readingOf } from '@/domain/ratings/agreement/criterion-agreement';

const READINGS: Readonly<Record<Reading, string>> = {
  untold: 'all alike',
  'too-few': 'too few to conclude from',
  unclear: 'unclear',
  tentative: 'tentative',
  reliable: 'reliable',
};

/** Agreement in a line: the figure, how to read it, and how many ratings it rests on. */
export function alphaInWords(agreement: CriterionAgreement): string {
  const { alpha, units, judgements } = agreement;
  const figure = alpha === null ? '' : `alpha ${alpha.toFixed(2)}, `;
  const ratings = units === 1 ? '1 rating' : `${units} ratings`;
  return `${figure}${READINGS[readingOf(agreement)]} (${judgements} answers on ${ratings})`;
}
