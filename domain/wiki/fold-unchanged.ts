import type { TextChange } from './views';

/** A stretch of a comparison; `folded` is unchanged too, but too far from any change to be read with it. */
export type DiffStretch = { kind: TextChange['kind'] | 'folded'; text: string };

/** Characters of unchanged text that stand beside a change, and the least that is worth folding. */
const CONTEXT = 240;
const LEAST_FOLDED = 480;

/**
 * Folds what is unchanged and far from a change, between words: in a long article one sees what differs. Unfolded and
 * put together again it is the whole text.
 */
export function foldUnchanged(changes: readonly TextChange[]): DiffStretch[] {
  return changes.flatMap((change, index): DiffStretch[] => {
    const { kind, text } = change;
    if (kind !== 'same') return [change];
    const from = index === 0 ? 0 : headEnd(text);
    const to = index === changes.length - 1 ? text.length : tailStart(text);
    if (to - from < LEAST_FOLDED) return [change];
    return [
      { kind: 'same' as const, text: text.slice(0, from) },
      { kind: 'folded' as const, text: text.slice(from, to) },
      { kind: 'same' as const, text: text.slice(to) },
    ].filter((stretch) => stretch.text !== '');
  });
}

/** Where the text after a change may end: at the last white space within reach, or in the middle of an endless word. */
function headEnd(text: string): number {
  const found = text.slice(0, CONTEXT).search(/\s\S*$/);
  return found > 0 ? found : CONTEXT;
}

/** Where the text before a change may begin. */
function tailStart(text: string): number {
  const start = Math.max(0, text.length - CONTEXT);
  const found = text.slice(start).search(/\s/);
  return found >= 0 ? start + found + 1 : start;
}
