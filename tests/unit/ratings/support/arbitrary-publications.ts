import fc from 'fast-check';
import { RATED_LEVELS } from '../../../../domain/ratings/levels';
import type { RawEvent } from './batch-publication';

const HOUR = 3_600_000;

/** Gaps between events, in hours, at the rule's edges and on both sides of them. */
const GAPS = [0, 0, 0, 0, 1, 1, 2, 5, 23, 24, 25, 47, 71, 72, 73, 96, 167, 168, 169, 335, 336, 337, 719, 721];

type WithoutInstant = RawEvent extends infer E ? (E extends RawEvent ? Omit<E, 'at'> : never) : never;

const happening: fc.Arbitrary<WithoutInstant> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('computed' as const),
      computed: fc.oneof(
        { weight: 5, arbitrary: fc.constant({ level: 'open' as const, state: 'consensus' as const }) },
        {
          weight: 3,
          arbitrary: fc.record({
            level: fc.constantFrom(...RATED_LEVELS),
            state: fc.constantFrom('consensus' as const, 'contested' as const, 'provisional' as const),
          }),
        },
        { weight: 1, arbitrary: fc.constant({ level: null, state: 'unrated' as const }) },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('first-vote' as const),
      standing: fc.constantFrom('newcomer' as const, 'member' as const, 'established' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('release' as const, 'shorten' as const) }) },
);

/** Several first votes at once, so that surges come up as often as quiet weeks. */
const rush: fc.Arbitrary<WithoutInstant[]> = fc
  .integer({ min: 2, max: 7 })
  .map((count) => Array.from({ length: count }, () => ({ kind: 'first-vote' as const, standing: 'member' as const })));

/** What happens to a rating over some months, on full hours, and an instant at or after the last of it. */
export const anyHistory: fc.Arbitrary<{ events: RawEvent[]; now: number }> = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom(...GAPS),
        fc.oneof({ weight: 6, arbitrary: happening.map((event) => [event]) }, { weight: 1, arbitrary: rush }),
      ),
      { minLength: 1, maxLength: 25, size: 'max' },
    ),
    fc.constantFrom(...GAPS),
  )
  .map(([steps, rest]) => {
    let at = Date.UTC(2026, 0, 1);
    const events = steps.flatMap(([gap, happenings]) => {
      at += gap * HOUR;
      return happenings.map((event) => ({ ...event, at }));
    });
    return { events, now: at + rest * HOUR };
  });
