import type { RatingView } from '@/domain/models/views';

/** What is shorter than this is hardly a sentence: "Cf. U.S. law." and the like are read on. */
const LEAST_SENTENCE = 40;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The one-line reason of a rating: the first sentence of the source which gave the published level, else of the first
 * that spoke. The rest stands on the rating's own page.
 */
export function reasonOf(rating: RatingView): string {
  if (rating.inheritedFrom) return `Taken over from its base, ${rating.inheritedFrom.name}.`;
  const source = rating.sources.find((one) => one.level === rating.published.level) ?? rating.sources[0];
  if (source) return firstSentence(source.reason);
  return rating.published.level === null
    ? 'Nobody has rated this yet.'
    : 'Rests on votes; their reasons stand on its page.';
}

function firstSentence(text: string): string {
  let sentence = '';
  for (const part of SENTENCES.segment(text)) {
    sentence += part.segment;
    if (sentence.trim().length >= LEAST_SENTENCE) break;
  }
  return sentence.trim();
}
