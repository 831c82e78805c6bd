import type { RatingView } from '@/domain/models/views';
import { STATE_NAMES } from './state-names';

const SOURCES: Readonly<Record<string, string>> = {
  catalogue: 'editors',
  licence: 'licence',
};

/** Who a rating rests on and in which state it is, in a few words: "Provisional · editors, 2 people". */
export function standingOf(rating: RatingView): string {
  const { state } = rating.published;
  if (state === 'unrated' && rating.sources.length === 0 && peopleOf(rating) === 0) return '';
  const parts = rating.sources.map((source) => SOURCES[source.name] ?? source.name);
  const people = peopleOf(rating);
  if (people > 0) parts.push(people === 1 ? '1 person' : `${people} people`);
  return [STATE_NAMES[state], parts.join(', ')].filter(Boolean).join(' · ');
}

/** How many persons answered, those who do not know included. */
function peopleOf(rating: RatingView): number {
  return Object.values(rating.people).reduce((sum, count) => sum + count, 0);
}
