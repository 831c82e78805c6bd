const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long something has waited, in the largest unit that fits: "3 days", "1 hour"; "less than a minute" at first. */
export function waitingTime(since: string, now: Date): string {
  const waited = now.getTime() - Date.parse(since);
  for (const [unit, length] of UNITS) {
    const count = Math.floor(waited / length);
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  return 'less than a minute';
}
