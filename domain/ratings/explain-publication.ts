import type { Outlook, RatingView } from '../models/views';
import { LEVEL_NAMES } from './levels';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

type Explained = Pick<RatingView, 'level' | 'state' | 'published' | 'outlook'>;

/**
 * What is published of a rating where it is not simply the count, and what will happen by itself and when, a sentence each
 * (consensus rule 1, section 5). Empty where there is nothing to add to the count.
 */
export function explainPublication(rating: Explained): string[] {
  const { published, outlook } = rating;
  const sentences: string[] = [];
  const thaw = outlook.find(({ kind }) => kind === 'thaw');
  if (thaw) {
    sentences.push(
      `Many new accounts voted within a day: what is published stays as it was until ${day(thaw)}, or until a moderator has looked.`,
    );
  }
  if (published.state === 'in-dispute' && published.level !== null) {
    sentences.push(`${LEVEL_NAMES[published.level]} was settled and is in dispute: it is what is published meanwhile.`);
  }
  for (const event of outlook) {
    const sentence = tell(event);
    if (sentence !== null) sentences.push(sentence);
  }
  return sentences;
}

function tell(event: Outlook): string | null {
  const level = event.level === null ? 'no level' : LEVEL_NAMES[event.level];
  switch (event.kind) {
    case 'settle':
      return `The present agreement settles on ${day(event)} if it holds.`;
    case 'lapse':
      return `Without agreement by ${day(event)} it counts as settled no longer, and the count is published again, ${level} as it stands.`;
    case 'thaw':
      return null;
    default:
      return event.kind satisfies never;
  }
}

function day({ at }: Outlook): string {
  return DAY.format(new Date(at));
}
