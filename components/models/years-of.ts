import { scaleUtc } from 'd3-scale';

/** The years that days lie in, from the beginning of the first to the end of the last, and which of them to name. */
export function yearsOf(days: readonly string[]): { first: Date; last: Date; years: Date[] } {
  const times = days.map((day) => Date.parse(day));
  const first = new Date(Date.UTC(new Date(Math.min(...times)).getUTCFullYear(), 0, 1));
  const last = new Date(Date.UTC(new Date(Math.max(...times)).getUTCFullYear() + 1, 0, 1));
  // The last year only closes the frame: what would follow it is not drawn.
  const years = scaleUtc([first, last], [0, 1])
    .ticks(8)
    .filter((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1 && date < last);
  return { first, last, years };
}
