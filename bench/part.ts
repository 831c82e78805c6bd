/** A figure, with what it should reach where something was promised. */
export type Figure = {
  what: string;
  value: number;
  unit: string;
  reach?: { text: string; isMet: (value: number) => boolean };
};

/** A part of the benchmark suite. */
export type BenchPart = {
  name: string;
  summary: string;
  /** Measures, telling its progress a line each. */
  run: (tell: (line: string) => void) => Promise<Figure[]>;
};

/** "At least": for what should be high. */
export function atLeast(bound: number): NonNullable<Figure['reach']> {
  return { text: `≥ ${bound}`, isMet: (value) => value >= bound };
}

/** "At most": for what should be low. */
export function atMost(bound: number): NonNullable<Figure['reach']> {
  return { text: `≤ ${bound}`, isMet: (value) => value <= bound };
}

/** The middle value, so that one disturbed round does not decide. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
