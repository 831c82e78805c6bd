import type { RatingView } from '@/domain/models/views';
import { reasonOf } from '@/domain/ratings/reason';

/** What is shorter than this is hardly a sentence: "Cf. U.S. law." and the like are read on. */
const LEAST_SENTENCE = 40;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The one-line reason of a rating: the first sentence of it. The rest stands on the rating's own page. */
export function shortReason(rating: RatingView): string {
  let sentence = '';
  for (const part of SENTENCES.segment(reasonOf(rating))) {
    sentence += part.segment;
    if (sentence.trim().length >= LEAST_SENTENCE) break;
  }
  return sentence.trim();
}
