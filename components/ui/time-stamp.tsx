const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

type Props = {
  /** A day (2024-07-23) or an instant (2026-10-02T08:00:00Z). */
  at: string;
  /** Tell the time of day too; always in UTC, and says so. */
  clock?: boolean;
};

/** A date that people and machines read. */
export function TimeStamp({ at, clock = false }: Props) {
  return (
    <time dateTime={at}>
      {dayOf(at)}
      {clock ? `, ${CLOCK.format(new Date(at))} UTC` : null}
    </time>
  );
}

/** The day of a date in words: "23 Jul 2024". */
export function dayOf(at: string): string {
  return DAY.format(new Date(at));
}
