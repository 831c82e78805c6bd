const DAY = 24 * 60 * 60 * 1000;

/** How far back a surge is looked for. */
export const SURGE_WINDOW = DAY;

/** What the last 24 hours are compared with: the 30 days before them. */
export const SURGE_BASELINE = 30 * DAY;

const LEAST_FIRST_VOTES = 5;
const TIMES = 10;

/** First votes on a rating by newcomers and members: in (t − 24 h, t], and in the 30 days before, (t − 31 d, t − 24 h]. */
export interface SurgeCounts {
  readonly lastDay: number;
  readonly monthBefore: number;
}

/** Whether so many first votes are a surge: at least 5 within 24 hours, and 10 times as many as that at least equal the 30 days before (consensus rule 1, section 5). */
export function isSurge({ lastDay, monthBefore }: SurgeCounts): boolean {
  return lastDay >= LEAST_FIRST_VOTES && TIMES * lastDay >= monthBefore;
}

/**
 * Counts first votes for a replay, which has read the log anyway. The live site needs no list: with a running number of
 * first votes on each logged vote, the counts at t are N(t) − N(t − 24 h) and N(t − 24 h) − N(t − 31 d), two look-ups
 * by time whatever came before.
 */
export class FirstVotes {
  private instants: number[] = [];
  /** How many of `instants` lie at or before t − 24 h. */
  private beforeDay = 0;
  /** How many lie at or before t − 31 d. */
  private beforeMonth = 0;

  /** Takes the next first vote, at an instant not before the last one's, and tells the counts that include it. */
  add(at: number): SurgeCounts {
    this.instants.push(at);
    this.beforeDay = this.passed(this.beforeDay, at - SURGE_WINDOW);
    this.beforeMonth = this.passed(this.beforeMonth, at - SURGE_WINDOW - SURGE_BASELINE);
    return { lastDay: this.instants.length - this.beforeDay, monthBefore: this.beforeDay - this.beforeMonth };
  }

  private passed(from: number, until: number): number {
    let index = from;
    while ((this.instants[index] ?? Number.POSITIVE_INFINITY) <= until) index += 1;
    return index;
  }
}
