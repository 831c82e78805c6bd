import { describe, expect, it } from 'vitest';
import type { RatedLevel, RatingState } from '../../../domain/ratings/levels';
import type { PublicationEvent } from '../../../domain/ratings/publication/v1/event';
import { forecast } from '../../../domain/ratings/publication/v1/forecast';
import { advance, due, takeEvent } from '../../../domain/ratings/publication/v1/publish';
import { isSettled, type PublicationState, startPublication } from '../../../domain/ratings/publication/v1/state';
import { FirstVotes, isSurge } from '../../../domain/ratings/publication/v1/surge';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The first instant of every story below; the others are told from here. */
const START = Date.UTC(2026, 10, 1);
const PATIENCE = 72;
const SURGE = { lastDay: 5, monthBefore: 0 };

const computed = (at: number, state: RatingState, level: RatedLevel | null): PublicationEvent => ({
  kind: 'computed',
  at: START + at,
  computed: { level, state },
});
const consensus = (at: number, level: RatedLevel = 'open') => computed(at, 'consensus', level);
const contested = (at: number, level: RatedLevel = 'open') => computed(at, 'contested', level);
const surge = (at: number): PublicationEvent => ({ kind: 'first-vote', at: START + at, counts: SURGE });
const release = (at: number): PublicationEvent => ({ kind: 'release', at: START + at });
const shorten = (at: number): PublicationEvent => ({ kind: 'shorten', at: START + at });

function after(events: readonly PublicationEvent[], patience = PATIENCE): PublicationState {
  return events.reduce((state, event) => takeEvent(state, event, patience), startPublication());
}

/** What is published at an instant: level, state and, from the start of the story, since when. */
function publishedAt(at: number, events: readonly PublicationEvent[], patience = PATIENCE) {
  const { level, state, since } = advance(after(events, patience), START + at, patience).published;
  return [level, state, since === null ? null : since - START];
}

/** What is counted at the last of some first votes, by their hours. */
const countsAt = (...hours: number[]) => {
  const firstVotes = new FirstVotes();
  return hours.map((hour) => firstVotes.add(START + hour * HOUR)).at(-1);
};

/** What will happen by itself after events. */
const told = (events: readonly PublicationEvent[]) =>
  forecast(after(events), PATIENCE).map(({ kind, at, published }) => [
    kind,
    at - START,
    published.level,
    published.state,
  ]);

/** Settled on open from 72 hours on. */
const SETTLED = [consensus(0)];
const SETTLED_AT = 72 * HOUR;
/** In dispute from here on. */
const DISPUTED_AT = 100 * HOUR;
const DISPUTED = [...SETTLED, contested(DISPUTED_AT)];
const LAPSES_AT = DISPUTED_AT + 14 * DAY;

describe('while nothing is settled', () => {
  it('publishes nothing at first, and then every computed state at once', () => {
    expect(publishedAt(0, [])).toEqual([null, 'unrated', null]);
    expect(publishedAt(0, [computed(0, 'provisional', 'mostly')])).toEqual(['mostly', 'provisional', 0]);
    expect(publishedAt(5, [computed(0, 'provisional', 'mostly'), contested(5)])).toEqual(['open', 'contested', 5]);
    expect(publishedAt(9, [computed(0, 'provisional', 'mostly'), computed(9, 'unrated', null)])).toEqual([
      null,
      'unrated',
      9,
    ]);
  });

  it('publishes a consensus as provisional until it has been held for 72 hours', () => {
    expect(publishedAt(SETTLED_AT - 1, SETTLED)).toEqual(['open', 'provisional', 0]);
    expect(publishedAt(SETTLED_AT, SETTLED)).toEqual(['open', 'consensus', SETTLED_AT]);
  });

  it('tells since when a level has been provisional, the time before the votes agreed included', () => {
    expect(publishedAt(30, [computed(0, 'provisional', 'open'), consensus(30)])).toEqual(['open', 'provisional', 0]);
  });

  it.each([
    ['another state', contested(10)],
    ['another level', consensus(10, 'mostly')],
    ['no level', computed(10, 'unrated', null)],
  ])('starts the 72 hours anew after %s, for however short a time', (_, interruption) => {
    const events = [consensus(0), interruption, consensus(10)];
    expect(publishedAt(SETTLED_AT + 9, events)[1]).toBe('provisional');
    expect(publishedAt(SETTLED_AT + 10, events)).toEqual(['open', 'consensus', SETTLED_AT + 10]);
  });

  it('holds on when the same consensus is computed again', () => {
    expect(publishedAt(SETTLED_AT, [consensus(0), consensus(10), consensus(20)])[1]).toBe('consensus');
  });

  it('settles before an event of the same instant', () => {
    expect(publishedAt(SETTLED_AT, [...SETTLED, contested(SETTLED_AT)])).toEqual(['open', 'in-dispute', SETTLED_AT]);
    expect(publishedAt(SETTLED_AT, [...SETTLED, contested(SETTLED_AT - 1)])[1]).toBe('contested');
  });

  it('takes the patience in hours and parts of them', () => {
    expect(publishedAt(1.5 * HOUR - 1, SETTLED, 1.5)[1]).toBe('provisional');
    expect(publishedAt(1.5 * HOUR, SETTLED, 1.5)[1]).toBe('consensus');
  });
});

describe('once a level is settled', () => {
  it.each([
    ['contested', contested(DISPUTED_AT)],
    ['provisional', computed(DISPUTED_AT, 'provisional', 'open')],
    ['unrated', computed(DISPUTED_AT, 'unrated', null)],
    ['consensus on another level', consensus(DISPUTED_AT, 'closed')],
  ])('keeps it, in dispute at once, when the count is %s', (_, event) => {
    expect(publishedAt(DISPUTED_AT, [...SETTLED, event])).toEqual(['open', 'in-dispute', DISPUTED_AT]);
  });

  it('says of a level in dispute that it is settled, and of none else but a consensus', () => {
    const states = ['unrated', 'provisional', 'contested', 'consensus', 'in-dispute'] as const;
    expect(states.filter((state) => isSettled({ state }))).toEqual(['consensus', 'in-dispute']);
  });

  it('settles on another level when that has been held for 72 hours, and ends the dispute', () => {
    const events = [...SETTLED, consensus(DISPUTED_AT, 'closed')];
    expect(publishedAt(DISPUTED_AT + 72 * HOUR - 1, events)[1]).toBe('in-dispute');
    const settled = ['closed', 'consensus', DISPUTED_AT + 72 * HOUR];
    expect(publishedAt(DISPUTED_AT + 72 * HOUR, events)).toEqual(settled);
    expect(publishedAt(LAPSES_AT + DAY, events)).toEqual(settled);
  });

  it('gives the level up after 14 days in dispute, for what the count says then', () => {
    expect(publishedAt(LAPSES_AT - 1, DISPUTED)).toEqual(['open', 'in-dispute', DISPUTED_AT]);
    expect(publishedAt(LAPSES_AT, DISPUTED)).toEqual(['open', 'contested', LAPSES_AT]);
    const elsewhere = [...DISPUTED, computed(LAPSES_AT - DAY, 'provisional', 'limited')];
    expect(publishedAt(LAPSES_AT, elsewhere)).toEqual(['limited', 'provisional', LAPSES_AT]);
  });

  it('publishes a consensus that is too young at the end of the 14 days as provisional, and settles it in its time', () => {
    const events = [...DISPUTED, consensus(LAPSES_AT - 71 * HOUR, 'closed')];
    expect(publishedAt(LAPSES_AT, events)).toEqual(['closed', 'provisional', LAPSES_AT]);
    expect(publishedAt(LAPSES_AT + HOUR, events)).toEqual(['closed', 'consensus', LAPSES_AT + HOUR]);
  });

  it('settles what is held for 72 hours at the very end of the 14 days', () => {
    const events = [...DISPUTED, consensus(LAPSES_AT - 72 * HOUR, 'closed')];
    expect(publishedAt(LAPSES_AT, events)).toEqual(['closed', 'consensus', LAPSES_AT]);
  });

  it('hides the mark on a return, and lets the clock run on', () => {
    const events = [...DISPUTED, consensus(DISPUTED_AT + DAY), contested(DISPUTED_AT + 2 * DAY)];
    expect(publishedAt(DISPUTED_AT + DAY, events.slice(0, -1))).toEqual(['open', 'consensus', DISPUTED_AT + DAY]);
    expect(publishedAt(DISPUTED_AT + 2 * DAY, events)).toEqual(['open', 'in-dispute', DISPUTED_AT + 2 * DAY]);
    expect(publishedAt(LAPSES_AT, events)).toEqual(['open', 'contested', LAPSES_AT]);
  });

  it('stops the clock when a return has been held for 72 hours', () => {
    const back = DISPUTED_AT + DAY;
    const interruptedAt = (at: number) => [...DISPUTED, consensus(back), contested(at)];
    expect(publishedAt(LAPSES_AT, interruptedAt(back + 72 * HOUR - 1))[1]).toBe('contested');
    const again = back + 72 * HOUR;
    expect(publishedAt(LAPSES_AT, interruptedAt(again))[1]).toBe('in-dispute');
    expect(publishedAt(again + 14 * DAY - 1, interruptedAt(again))[1]).toBe('in-dispute');
    expect(publishedAt(again + 14 * DAY, interruptedAt(again))[1]).toBe('contested');
  });

  it('waits for the end of a return that is there when the 14 days are over', () => {
    const back = LAPSES_AT - HOUR;
    const events = [...DISPUTED, consensus(back)];
    expect(publishedAt(LAPSES_AT, events)).toEqual(['open', 'consensus', back]);
    const ended = LAPSES_AT + 5 * HOUR;
    expect(publishedAt(ended, [...events, contested(ended)])).toEqual(['open', 'contested', ended]);
    expect(publishedAt(LAPSES_AT, [...events, contested(LAPSES_AT)])).toEqual(['open', 'contested', LAPSES_AT]);
    const held = back + 72 * HOUR;
    expect(publishedAt(held, [...events, contested(held)])).toEqual(['open', 'in-dispute', held]);
  });

  it('does not count a return of the instant in which the 14 days end', () => {
    const events = [...DISPUTED, consensus(LAPSES_AT)];
    expect(publishedAt(LAPSES_AT, events)).toEqual(['open', 'provisional', LAPSES_AT]);
  });
});

describe('a surge', () => {
  const AT = 10 * DAY;
  const THAWS = AT + 7 * DAY;

  it('freezes what is published for 7 days, also against what the vote changed that set it off', () => {
    const events = [...SETTLED, surge(AT), consensus(AT, 'closed')];
    expect(publishedAt(THAWS - 1, events)).toEqual(['open', 'consensus', SETTLED_AT]);
    expect(publishedAt(THAWS, events)).toEqual(['closed', 'consensus', THAWS]);
  });

  it('does not freeze the clocks: a dispute that began in it counts from its beginning', () => {
    const events = [...SETTLED, surge(AT), contested(AT + DAY)];
    expect(publishedAt(THAWS - 1, events)[1]).toBe('consensus');
    expect(publishedAt(THAWS, events)).toEqual(['open', 'in-dispute', THAWS]);
    expect(publishedAt(AT + 15 * DAY, events)).toEqual(['open', 'contested', AT + 15 * DAY]);
  });

  it('leaves no trace of what came and went in it', () => {
    const events = [...SETTLED, surge(AT), contested(AT + DAY), consensus(AT + 2 * DAY)];
    expect(publishedAt(THAWS + DAY, events)).toEqual(['open', 'consensus', SETTLED_AT]);
  });

  it('ends when a moderator releases it', () => {
    const events = [...SETTLED, surge(AT), contested(AT), release(AT + DAY)];
    expect(publishedAt(AT + DAY, events)).toEqual(['open', 'in-dispute', AT + DAY]);
    expect(after([...SETTLED, release(AT)])).toEqual(advance(after(SETTLED), START + AT, PATIENCE));
  });

  it('is not extended by another, and not followed by one within 7 days', () => {
    const until = (events: PublicationEvent[]) => (after(events).freeze?.until ?? Number.NaN) - START;
    expect(until([...SETTLED, surge(AT), surge(AT + DAY)])).toBe(THAWS);
    expect(after([...SETTLED, surge(AT), surge(THAWS + 7 * DAY - 1)]).freeze).toBeNull();
    expect(until([...SETTLED, surge(AT), surge(THAWS + 7 * DAY)])).toBe(THAWS + 14 * DAY);
    const released = [...SETTLED, surge(AT), release(AT + DAY)];
    expect(after([...released, surge(AT + 8 * DAY - 1)]).freeze).toBeNull();
    expect(until([...released, surge(AT + 8 * DAY)])).toBe(AT + 15 * DAY);
  });

  it('thaws before an event of the same instant', () => {
    expect(after([...SETTLED, surge(AT), surge(THAWS)]).freeze).toBeNull();
    expect(publishedAt(THAWS, [...SETTLED, surge(AT), contested(THAWS)])).toEqual(['open', 'in-dispute', THAWS]);
  });

  it.each([
    [{ lastDay: 4, monthBefore: 0 }, false],
    [{ lastDay: 5, monthBefore: 0 }, true],
    [{ lastDay: 5, monthBefore: 50 }, true],
    [{ lastDay: 5, monthBefore: 51 }, false],
    [{ lastDay: 100, monthBefore: 1000 }, true],
    [{ lastDay: 100, monthBefore: 1001 }, false],
  ])('of %o: %s', (counts, is) => {
    expect(isSurge(counts)).toBe(is);
  });

  it('counts the last 24 hours, and the 30 days before them, each with its end and without its beginning', () => {
    expect(countsAt(1, 24)).toEqual({ lastDay: 2, monthBefore: 0 });
    expect(countsAt(0, 24)).toEqual({ lastDay: 1, monthBefore: 1 });
    expect(countsAt(1, 31 * 24)).toEqual({ lastDay: 1, monthBefore: 1 });
    expect(countsAt(0, 31 * 24)).toEqual({ lastDay: 1, monthBefore: 0 });
    expect(countsAt(0, 0, 300, 720, 744, 744)).toEqual({ lastDay: 2, monthBefore: 2 });
  });
});

describe('a moderator’s shorten', () => {
  it('counts the present consensus as held, and so ends a dispute', () => {
    expect(publishedAt(5, [consensus(0), shorten(5)])).toEqual(['open', 'consensus', 5]);
    const other = [...DISPUTED, consensus(DISPUTED_AT + 1, 'closed'), shorten(DISPUTED_AT + 2)];
    expect(publishedAt(LAPSES_AT, other)).toEqual(['closed', 'consensus', DISPUTED_AT + 2]);
    const back = [...DISPUTED, consensus(DISPUTED_AT + 1), shorten(DISPUTED_AT + 2), contested(DISPUTED_AT + 3)];
    expect(publishedAt(LAPSES_AT + 2, back)[1]).toBe('in-dispute');
    expect(publishedAt(LAPSES_AT + 3, back)[1]).toBe('contested');
  });

  it('changes nothing without a consensus: nobody can pick a level', () => {
    expect(publishedAt(5, [contested(0), shorten(5)])).toEqual(['open', 'contested', 0]);
    expect(publishedAt(DISPUTED_AT + 5, [...DISPUTED, shorten(DISPUTED_AT + 5)])[1]).toBe('in-dispute');
  });

  it('does not end a freeze: the thaw shows it', () => {
    const events = [consensus(0), surge(1), shorten(2)];
    expect(publishedAt(7 * DAY, events)).toEqual(['open', 'provisional', 0]);
    expect(publishedAt(7 * DAY + 1, events)).toEqual(['open', 'consensus', 7 * DAY + 1]);
  });
});

describe('without patience', () => {
  it('publishes every computed state at once, and knows no dispute and no freeze', () => {
    expect(publishedAt(0, [consensus(0)], 0)).toEqual(['open', 'consensus', 0]);
    expect(publishedAt(1, [consensus(0), contested(1)], 0)).toEqual(['open', 'contested', 1]);
    expect(publishedAt(1, [consensus(0), surge(0), consensus(1, 'closed')], 0)).toEqual(['closed', 'consensus', 1]);
    expect(due(after([consensus(0), surge(0), contested(1)], 0), 0)).toBeNull();
  });
});

describe('time', () => {
  it('does not run backwards: an event dated before the last one counts at that one’s instant', () => {
    expect(publishedAt(9, [consensus(9), contested(4)])).toEqual(['open', 'contested', 9]);
    expect(after([consensus(9)])).toEqual(advance(after([consensus(9)]), START, PATIENCE));
  });

  it('that has passed stays as it was when the patience is shortened', () => {
    const state = advance(after([consensus(0)]), START + 50 * HOUR, PATIENCE);
    expect(due(state, 24)).toEqual({ kind: 'settle', at: START + 50 * HOUR });
  });
});

describe('the forecast', () => {
  it('is empty where nothing happens by itself', () => {
    expect(told([])).toEqual([]);
    expect(told([contested(0)])).toEqual([]);
    expect(told([...SETTLED, consensus(SETTLED_AT)])).toEqual([]);
  });

  it('tells when a consensus settles, and when a dispute lapses', () => {
    expect(told(SETTLED)).toEqual([['settle', SETTLED_AT, 'open', 'consensus']]);
    expect(told(DISPUTED)).toEqual([['lapse', LAPSES_AT, 'open', 'contested']]);
  });

  it('tells no lapse of a dispute that a consensus ends before', () => {
    const at = DISPUTED_AT + DAY;
    expect(told([...DISPUTED, consensus(at, 'closed')])).toEqual([['settle', at + SETTLED_AT, 'closed', 'consensus']]);
    const late = LAPSES_AT - DAY;
    expect(told([...DISPUTED, consensus(late, 'closed')])).toEqual([
      ['lapse', LAPSES_AT, 'closed', 'provisional'],
      ['settle', late + SETTLED_AT, 'closed', 'consensus'],
    ]);
  });

  it('tells what happens unseen during a freeze, and what its end shows', () => {
    expect(told([...SETTLED, surge(10 * DAY), consensus(11 * DAY, 'closed')])).toEqual([
      ['settle', 14 * DAY, 'open', 'consensus'],
      ['thaw', 17 * DAY, 'closed', 'consensus'],
    ]);
  });
});
