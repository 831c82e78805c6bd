import { distance } from '../wiki/likeness';

/** Below it, a slip makes another word. */
const SHORTEST = 4;

/** Most words that a mistyped one may stand for at once. */
const MOST = 3;

/**
 * Which of some known words a mistyped one may mean: those the fewest slips away, and none that is too far. Letters may be
 * mistyped, digits not: whoever asks for version 3 does not mean 4.
 */
export function mendWord(asked: string, known: readonly string[]): string[] {
  const allowed = asked.length < SHORTEST ? 0 : asked.length === SHORTEST ? 1 : 2;
  const close = known
    .filter((word) => digitsOf(word) === digitsOf(asked))
    .map((word) => ({ word, slips: distance(asked, word) }))
    .filter(({ slips }) => slips <= allowed);
  const fewest = Math.min(...close.map(({ slips }) => slips));
  const closest = close.filter(({ slips }) => slips === fewest);
  // People seldom mistype how a word begins.
  const alike = closest.filter(({ word }) => word[0] === asked[0]);
  return (alike.length > 0 ? alike : closest).slice(0, MOST).map(({ word }) => word);
}

function digitsOf(word: string): string {
  return word.replaceAll(/[^0-9]/g, '');
}
