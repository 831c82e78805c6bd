import { diff3MergeRegions } from 'node-diff3';

/** A stretch that both sides changed in different ways. */
export type ItemsConflict = { base: readonly string[]; current: readonly string[]; proposed: readonly string[] };

/** The merged items, with the current ones where the sides conflict. */
export type ItemsMerge = { merged: readonly string[]; conflicts: readonly ItemsConflict[] };

/**
 * Three-way merge of lists, item by item. What both sides inserted at one place stays, one after the other, where
 * `keepsBoth` says so (then in an order that does not depend on who came first), and is a conflict otherwise.
 */
export function mergeItems(
  base: readonly string[],
  current: readonly string[],
  proposed: readonly string[],
  { keepsBoth }: { keepsBoth: boolean },
): ItemsMerge {
  if (Math.max(base.length, current.length, proposed.length) > MOST_ITEMS) {
    return { merged: current, conflicts: [{ base, current, proposed }] };
  }
  const merged: string[] = [];
  const conflicts: ItemsConflict[] = [];
  for (const region of diff3MergeRegions([...current], [...base], [...proposed])) {
    if (region.stable) {
      merged.push(...region.bufferContent);
      continue;
    }
    const [was, is, wanted] = [region.oContent, region.aContent, region.bContent];
    const settled = settle(was, is, wanted, keepsBoth);
    if (settled !== null) {
      merged.push(...settled);
      continue;
    }
    for (const conflict of apart({ base: was, current: is, proposed: wanted })) {
      const item = settle(conflict.base, conflict.current, conflict.proposed, keepsBoth);
      merged.push(...(item ?? conflict.current));
      if (item === null) conflicts.push(conflict);
    }
  }
  return { merged, conflicts };
}

/** The library compares in cubic time where items repeat; so many equal ones take it some 30 milliseconds. */
const MOST_ITEMS = 400;

/**
 * What two changes of one stretch make together, or null. The library calls changes that merely touch a conflict; they
 * are none where each item was changed by one side at most, or one side only added before or after the stretch.
 */
function settle(
  was: readonly string[],
  is: readonly string[],
  wanted: readonly string[],
  keepsBoth: boolean,
): readonly string[] | null {
  if (areSame(is, wanted)) return is;
  if (was.length === 0) return keepsBoth ? both(is, wanted) : null;
  if (is.length === was.length && wanted.length === was.length) return itemByItem(was, is, wanted);
  const after = [is, wanted].map((side) => (areSame(side.slice(0, was.length), was) ? side.slice(was.length) : null));
  const before = [is, wanted].map((side) =>
    areSame(side.slice(-was.length), was) ? side.slice(0, -was.length) : null,
  );
  if (after[0] && after[1]) {
    const added = settle([], after[0], after[1], keepsBoth);
    return added && [...was, ...added];
  }
  if (before[0] && before[1]) {
    const added = settle([], before[0], before[1], keepsBoth);
    return added && [...added, ...was];
  }
  if (after[1]) return [...is, ...after[1]];
  if (after[0]) return [...wanted, ...after[0]];
  if (before[1]) return [...before[1], ...is];
  if (before[0]) return [...before[0], ...wanted];
  return null;
}

/** A stretch item by item, where all sides have as many: of neighbours, only what both changed is a conflict. */
function apart({ base, current, proposed }: ItemsConflict): ItemsConflict[] {
  if (current.length !== base.length || proposed.length !== base.length) return [{ base, current, proposed }];
  return base.map((item, index) => ({
    base: [item],
    current: current.slice(index, index + 1),
    proposed: proposed.slice(index, index + 1),
  }));
}

function itemByItem(
  was: readonly string[],
  is: readonly string[],
  wanted: readonly string[],
): readonly string[] | null {
  const merged: string[] = [];
  for (const [index, item] of was.entries()) {
    const [one, other] = [is[index] ?? item, wanted[index] ?? item];
    if (one !== item && other !== item && one !== other) return null;
    merged.push(one === item ? other : one);
  }
  return merged;
}

/** What both sides added, each item once; whose comes first is told by the text alone. */
function both(one: readonly string[], other: readonly string[]): readonly string[] {
  const [first, second] = one.join('\n') < other.join('\n') ? [one, other] : [other, one];
  const known = new Set(first);
  return [...first, ...second.filter((item) => !known.has(item))];
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
