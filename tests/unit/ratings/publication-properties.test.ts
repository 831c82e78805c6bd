import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicationEvent } from '../../../domain/ratings/publication/v1/event';
import { type Forecast, forecast } from '../../../domain/ratings/publication/v1/forecast';
import { advance, due, takeEvent } from '../../../domain/ratings/publication/v1/publish';
import { type PublicationState, startPublication } from '../../../domain/ratings/publication/v1/state';
import { FirstVotes } from '../../../domain/ratings/publication/v1/surge';
import { anyHistory } from './support/arbitrary-publications';
import { batchPublication, type RawEvent } from './support/batch-publication';

const patiences = fc.constantFrom(72, 72, 72, 24, 0);

function eventsOf(raw: readonly RawEvent[]): PublicationEvent[] {
  const firstVotes = new FirstVotes();
  return raw.flatMap((event): PublicationEvent[] => {
    if (event.kind !== 'first-vote') return [event];
    const { kind, at, standing } = event;
    return standing === 'established' ? [] : [{ kind, at, counts: firstVotes.add(at) }];
  });
}

function replay(raw: readonly RawEvent[], patience: number): PublicationState {
  return eventsOf(raw).reduce((state, event) => takeEvent(state, event, patience), startPublication());
}

/** Since when what is published just before an instant has been published. */
function sinceBefore(state: PublicationState, foretold: readonly Forecast[], at: number): number | null {
  return (foretold.findLast((other) => other.at < at) ?? state).published.since;
}

const toldOf = ({ published, freeze }: PublicationState) => ({ ...published, isFrozen: freeze !== null });

describe('the histories that the properties are tried on', () => {
  it('reach every published state, and freezes, disputes and their ends', () => {
    const states = fc
      .sample(anyHistory, { numRuns: 400, seed: 7 })
      .map(({ events, now }) => advance(replay(events, 72), now, 72));
    expect(new Set(states.map(({ published }) => published.state))).toEqual(
      new Set(['unrated', 'provisional', 'contested', 'consensus', 'in-dispute']),
    );
    const timers = states.flatMap((state) => due(state, 72)?.kind ?? []);
    expect(new Set(timers)).toEqual(new Set(['settle', 'lapse', 'thaw']));
    const returned = states.filter(({ disputedSince, published }) => disputedSince && published.state === 'consensus');
    expect(returned).not.toEqual([]);
  });
});

describe('what is published', () => {
  it('is, step by step, what the rule says of the whole history at every instant', () => {
    fc.assert(
      fc.property(anyHistory, patiences, ({ events, now }, patience) => {
        expect(toldOf(advance(replay(events, patience), now, patience))).toEqual(
          batchPublication(events, now, patience),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on how often one looks', () => {
    fc.assert(
      fc.property(anyHistory, patiences, fc.integer({ min: 1, max: 400 }), ({ events, now }, patience, hours) => {
        const looked = eventsOf(events).reduce((state, event) => {
          const at = Math.min(event.at, (state.at ?? event.at) + hours * 3_600_000);
          return takeEvent(advance(state, at, patience), event, patience);
        }, startPublication());
        expect(advance(looked, now, patience)).toEqual(advance(replay(events, patience), now, patience));
      }),
    );
  });

  it('changes by itself only at the instants that were foretold', () => {
    fc.assert(
      fc.property(anyHistory, patiences, ({ events }, patience) => {
        const state = replay(events, patience);
        const foretold = forecast(state, patience);
        expect(foretold[0]?.at).toBe(due(state, patience)?.at);
        for (const [index, { at }] of foretold.entries()) {
          expect(toldOf(advance(state, at - 1, patience)).since).toBe(sinceBefore(state, foretold, at));
          const last = foretold.findLast((other) => other.at === at) ?? foretold[index];
          expect(advance(state, at, patience).published).toEqual(last?.published);
        }
        const never = (state.at ?? 0) + 10_000 * 86_400_000;
        expect(advance(state, never, patience).published).toEqual((foretold.at(-1) ?? state).published);
      }),
    );
  });

  it('survives being stored as JSON, and its state is never larger for a longer history', () => {
    fc.assert(
      fc.property(anyHistory, patiences, ({ events }, patience) => {
        const state = replay(events, patience);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        expect(JSON.stringify(state).length).toBeLessThan(500);
      }),
    );
  });

  it('is the computed state itself where there is no patience', () => {
    fc.assert(
      fc.property(anyHistory, ({ events }) => {
        const { published, computed } = replay(events, 0);
        expect({ level: published.level, state: published.state }).toEqual(computed);
      }),
    );
  });
});
