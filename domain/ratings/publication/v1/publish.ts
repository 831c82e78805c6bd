import type { PublicationEvent } from './event';
import type { Computed, PublicationState, Published } from './state';
import { isSurge } from './surge';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** How long a settled level is kept while it is in dispute (consensus rule 1, section 5). */
export const DISPUTE_TIME = 14 * DAY;

/** How long a surge freezes what is published, and how long after it none is looked for (consensus rule 1, section 5). */
export const FREEZE_TIME = 7 * DAY;

/** A timer of a publication: a consensus becomes settled, a dispute ends without one, a freeze ends. */
export const TIMERS = ['settle', 'lapse', 'thaw'] as const;
export type Timer = { readonly kind: (typeof TIMERS)[number]; readonly at: number };

/**
 * Takes an event, after the timers that fire until then, those of its very instant included (consensus rule 1, section
 * 5). `patience` is in hours; 0 publishes every computed state at once and knows no dispute and no freeze. Time does not
 * run backwards: an event dated before the last one counts at that one's instant. A release without a freeze, a shorten
 * without a consensus and a surge within 7 days of another change nothing.
 */
export function takeEvent(state: PublicationState, event: PublicationEvent, patience: number): PublicationState {
  const at = Math.max(event.at, state.at ?? event.at);
  const now = advance(state, at, patience);
  if (event.kind === 'computed') return publish(compute(now, event.computed, at, patience), at);
  if (event.kind === 'release') return now.freeze === null ? now : thaw(now, at);
  if (event.kind === 'shorten') return now.heldSince === null ? now : settle(now, at);
  return patience > 0 && isSurge(event.counts) && mayFreeze(now, at) ? freeze(now, at) : now;
}

/** The state as it is at an instant if nothing but time has happened since; an instant before `state.at` changes nothing. */
export function advance(state: PublicationState, at: number, patience: number): PublicationState {
  let now = state;
  for (let timer = due(now, patience); timer !== null && timer.at <= at; timer = due(now, patience)) {
    now = fire(now, timer);
  }
  if (now.at !== null && at <= now.at) return now;
  // Field by field, for a replay comes here before every vote, and spreading costs more than all the rest.
  return {
    at,
    computed: now.computed,
    heldSince: now.heldSince,
    settled: now.settled,
    disputedSince: now.disputedSince,
    freeze: now.freeze,
    thawedAt: now.thawedAt,
    published: now.published,
  };
}

/** Lets the timer that is due next fire. */
export function fire(state: PublicationState, { kind, at }: Timer): PublicationState {
  return { ...FIRE[kind](state, at), at };
}

/** The next thing that happens by itself, and when: an instant not before `state.at`; `null` if nothing does. */
export function due(state: PublicationState, patience: number): Timer | null {
  const { heldSince, computed, settled, disputedSince, freeze: running } = state;
  if (heldSince === null && disputedSince === null && running === null) return null;
  const timers: Timer[] = [];
  if (heldSince !== null && (settled !== computed.level || disputedSince !== null)) {
    timers.push({ kind: 'settle', at: heldSince + Math.round(patience * HOUR) });
  }
  if (disputedSince !== null && !isReturn(state)) timers.push({ kind: 'lapse', at: disputedSince + DISPUTE_TIME });
  if (running !== null) timers.push({ kind: 'thaw', at: running.until });
  // In the order of `TIMERS` where instants are the same: what falls due as a freeze ends applies at its end.
  const next = timers.reduce<Timer | null>((first, timer) => (first && first.at <= timer.at ? first : timer), null);
  // A patience that was shortened since does not rewrite the past.
  return next && { kind: next.kind, at: Math.max(next.at, state.at ?? next.at) };
}

const FIRE: Readonly<Record<Timer['kind'], (state: PublicationState, at: number) => PublicationState>> = {
  settle,
  lapse,
  thaw,
};

/** The settled level is back, for how short a time ever. */
function isReturn({ heldSince, computed, settled }: PublicationState): boolean {
  return heldSince !== null && computed.level === settled;
}

function compute(state: PublicationState, computed: Computed, at: number, patience: number): PublicationState {
  const { level, state: is } = computed;
  if (level === state.computed.level && is === state.computed.state) return state;
  const heldSince = is === 'consensus' ? at : null;
  const next = { ...state, computed: { level, state: is }, heldSince };
  if (patience === 0) return { ...next, settled: heldSince === null ? null : level, disputedSince: null };
  if (next.settled === null || isReturn(next)) return next;
  const disputedSince = next.disputedSince ?? at;
  // A return that outlasted the clock has ended.
  return at >= disputedSince + DISPUTE_TIME
    ? { ...next, settled: null, disputedSince: null }
    : { ...next, disputedSince };
}

function settle(state: PublicationState, at: number): PublicationState {
  return publish({ ...state, settled: state.computed.level, disputedSince: null }, at);
}

function lapse(state: PublicationState, at: number): PublicationState {
  return publish({ ...state, settled: null, disputedSince: null }, at);
}

function mayFreeze({ freeze: running, thawedAt }: PublicationState, at: number): boolean {
  return running === null && (thawedAt === null || at >= thawedAt + FREEZE_TIME);
}

function freeze(state: PublicationState, at: number): PublicationState {
  return { ...state, freeze: { since: at, until: at + FREEZE_TIME } };
}

function thaw(state: PublicationState, at: number): PublicationState {
  return publish({ ...state, freeze: null, thawedAt: at }, at);
}

function publish(state: PublicationState, at: number): PublicationState {
  if (state.freeze !== null) return state;
  const { level, state: is } = wanted(state);
  if (level === state.published.level && is === state.published.state) return state;
  return { ...state, published: { level, state: is, since: at } };
}

/** What would be published but for a freeze. */
function wanted(state: PublicationState): Omit<Published, 'since'> {
  const { computed, settled } = state;
  if (settled !== null) return { level: settled, state: isReturn(state) ? 'consensus' : 'in-dispute' };
  return { level: computed.level, state: computed.state === 'consensus' ? 'provisional' : computed.state };
}
