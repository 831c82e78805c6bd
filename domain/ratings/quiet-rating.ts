const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a rating may go without a vote before its page says so (consensus rule 1, section 1, "freshness"). */
export const QUIET_DAYS = 365;

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * Says of a rating on which nobody has voted for so long that what it says may have changed since; null where there is no
 * vote or a younger one. Nothing is counted for less by it: a result never changes while nobody acts.
 */
export function tellQuiet(lastVoteAt: string | null, now: Date): string | null {
  if (lastVoteAt === null) return null;
  const last = new Date(lastVoteAt);
  if (now.getTime() - last.getTime() < QUIET_DAYS * DAY_MS) return null;
  return `The last vote on this was cast on ${DAY.format(last)}, more than a year ago: look whether it still holds, and vote.`;
}
