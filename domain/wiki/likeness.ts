/** A name by what is told apart in it: letters and digits, whatever case, accents and punctuation. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '');
}

/**
 * Whether two names may mean one model. Letters may be mistyped a little; numbers may not, for Llama 3.1 and Llama 3.2
 * are two models.
 */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  if (a === '' || b === '') return one.trim() === other.trim();
  if (a === b) return true;
  if (numbersIn(a) !== numbersIn(b)) return false;
  const slips = Math.min(a.length, b.length) >= LONG_NAME ? 2 : 1;
  if (Math.min(a.length, b.length) < SHORT_NAME || Math.abs(a.length - b.length) > slips) return false;
  return distance(a, b) <= slips;
}

/** Below it one letter makes another name; from the longer one on, two slips are still slips. */
const SHORT_NAME = 5;
const LONG_NAME = 9;

function numbersIn(key: string): string {
  return (key.match(/\p{Number}+/gu) ?? []).join(' ');
}

/** How many letters were left out, added, changed or swapped with their neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  let [beforeLast, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]),
        isSwapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
