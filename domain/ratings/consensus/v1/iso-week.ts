const DAY = 24 * 60 * 60 * 1000;

/** The ISO 8601 week of an instant in UTC, such as `2026-W05`: the bloc of newer accounts (consensus rule 1, section 2). */
export function isoWeek(at: Date): string {
  const midnight = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  const weekday = (at.getUTCDay() + 6) % 7;
  // A week belongs to the year of its Thursday.
  const thursday = midnight + (3 - weekday) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
