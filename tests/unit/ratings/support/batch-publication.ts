import type { PublishedState, RatedLevel } from '../../../../domain/ratings/levels';
import type { Computed } from '../../../../domain/ratings/publication/v1/state';

/** What a batch replay reads: every first vote with its standing, not only those that the rule counts. */
export type RawEvent =
  | { kind: 'first-vote'; at: number; standing: 'newcomer' | 'member' | 'established' }
  | { kind: 'computed'; at: number; computed: Computed }
  | { kind: 'release' | 'shorten'; at: number };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Section 5 of consensus rule 1 a second time, by the words of the rule and with nothing of the domain but types: it
 * walks through every hour since the first event, looks back over the whole history each time, and keeps no clock.
 * All events must lie on full hours.
 */
export function batchPublication(events: readonly RawEvent[], now: number, patience: number) {
  const ruled = { level: null as RatedLevel | null, state: 'unrated' as PublishedState };
  const shown = { ...ruled, since: null as number | null };
  const past: RawEvent[] = [];
  let settled: RatedLevel | null = null;
  let disputedSince: number | null = null;
  const freezes: { from: number; end: number }[] = [];
  let shortened = -1;

  const lastComputed = () => past.findLast((event) => event.kind === 'computed');
  const lastNews = () => past.findLastIndex((event) => event.kind === 'computed');
  const current = (): Computed => lastComputed()?.computed ?? { level: null, state: 'unrated' };
  const isConsensus = () => current().state === 'consensus';
  const isBack = () => isConsensus() && current().level === settled;
  const isFrozen = (at: number) => freezes.some(({ from, end }) => from <= at && at < end);
  const heldFor = (at: number) => at - (lastComputed()?.at ?? at);

  function apply(at: number): void {
    const isHeld = isConsensus() && (heldFor(at) >= patience * HOUR || shortened === lastNews());
    if (isHeld) {
      settled = current().level;
      disputedSince = null;
    }
    if (patience === 0 && !isConsensus()) settled = null;
    if (settled !== null && !isBack()) disputedSince ??= at;
    if (disputedSince !== null && at - disputedSince >= 14 * DAY && !isBack()) {
      settled = null;
      disputedSince = null;
    }
    ruled.level = settled ?? current().level;
    ruled.state =
      settled === null
        ? isConsensus() && patience > 0
          ? 'provisional'
          : current().state
        : isBack()
          ? 'consensus'
          : 'in-dispute';
    if (isFrozen(at) || (ruled.level === shown.level && ruled.state === shown.state)) return;
    Object.assign(shown, ruled, { since: at });
  }

  function isSurge(at: number): boolean {
    const newer = past.filter((event) => event.kind === 'first-vote' && event.standing !== 'established');
    const count = (after: number, until: number) => newer.filter((e) => e.at > after && e.at <= until).length;
    const day = count(at - DAY, at);
    return day >= 5 && 10 * day >= count(at - 31 * DAY, at - DAY);
  }

  function happen(event: RawEvent): void {
    const { at } = event;
    const isNews =
      event.kind !== 'computed' || event.computed.level !== current().level || event.computed.state !== current().state;
    if (isNews) past.push(event);
    if (event.kind === 'shorten' && isConsensus()) shortened = lastNews();
    if (event.kind === 'first-vote' && event.standing !== 'established' && patience > 0 && isSurge(at)) {
      if (freezes.every(({ end }) => at >= end + 7 * DAY)) freezes.push({ from: at, end: at + 7 * DAY });
    }
    if (event.kind === 'release') {
      const running = freezes.find(({ from, end }) => from <= at && at < end);
      if (running) running.end = at;
    }
    apply(at);
  }

  const start = events[0]?.at ?? now;
  for (let at = start; at <= now; at += HOUR) {
    apply(at);
    for (const event of events.filter((candidate) => candidate.at === at)) happen(event);
  }
  return { ...shown, isFrozen: isFrozen(now) };
}
