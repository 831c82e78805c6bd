import { type Change, diffArrays, diffWordsWithSpace } from 'diff';
import type { TextChange } from './views';

/** The cost of a diff grows with the square of this; beyond it texts have so little in common that words tell nothing. */
const MOST_CHANGES = 1500;

/** How two texts differ, word by word; paragraph by paragraph where little of one is left in the other. */
export function diffTexts(from: string, to: string): TextChange[] {
  if (from === '' || to === '') return [...removed(from), ...added(to)];
  const words = diffWordsWithSpace(from, to, { maxEditLength: MOST_CHANGES });
  if (words && isLegible(words, from, to)) return words.map(toChange);
  const paragraphs = diffArrays(withBlankLines(from), withBlankLines(to), { maxEditLength: MOST_CHANGES });
  if (!paragraphs) return [...removed(from), ...added(to)];
  return paragraphs.map(({ value, ...kind }) => toChange({ ...kind, value: value.join('') }));
}

/** How two lists differ, item by item, an item a line. */
export function diffLists(from: readonly string[], to: readonly string[]): TextChange[] {
  const items = diffArrays([...from], [...to], { maxEditLength: MOST_CHANGES });
  const changes = items ?? [
    { value: [...from], added: false, removed: true },
    { value: [...to], added: true, removed: false },
  ];
  return changes.map(({ value, ...kind }) => toChange({ ...kind, value: value.map((item) => `${item}\n`).join('') }));
}

/** Whether half of the shorter text is left: of less, a word here and there, one would read two texts at once. */
function isLegible(words: readonly Change[], from: string, to: string): boolean {
  const kept = words.filter(({ added: isAdded, removed: isRemoved }) => !isAdded && !isRemoved);
  return 2 * lettersIn(kept.map(({ value }) => value).join('')) >= Math.min(lettersIn(from), lettersIn(to));
}

function lettersIn(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

function toChange({ value, added: isAdded, removed: isRemoved }: { value: string; added: boolean; removed: boolean }) {
  return { kind: isAdded ? 'added' : isRemoved ? 'removed' : 'same', text: value } as const;
}

/** Paragraphs, each with the blank line after it: together they are the text, to the letter. */
function withBlankLines(text: string): string[] {
  return text.split(/(?<=\n\n)/);
}

function added(text: string): TextChange[] {
  return text === '' ? [] : [{ kind: 'added', text }];
}

function removed(text: string): TextChange[] {
  return text === '' ? [] : [{ kind: 'removed', text }];
}
