import fc from 'fast-check';
import type { LogEntry } from '../../../../domain/ratings/consensus/v1/replay';
import {
  CAMPS,
  EVIDENCE_GRADES,
  type PersonVoter,
  STANDINGS,
  type Vote,
} from '../../../../domain/ratings/consensus/v1/vote';
import { RATED_LEVELS, type RatedLevel } from '../../../../domain/ratings/levels';

const WEEKS = ['2026-W01', '2026-W02', '2026-W03', '2026-W04', '2026-W05', '2026-W06'];

/** Mostly one level, so that logs reach consensus as often as they stay open. */
function answersAround(favourite: RatedLevel) {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(favourite) },
    { weight: 3, arbitrary: fc.constantFrom(...RATED_LEVELS) },
    { weight: 1, arbitrary: fc.constant('unknown' as const) },
  );
}

function personVote(id: string, favourite: RatedLevel, withGroups: boolean): fc.Arbitrary<Vote> {
  const voter: fc.Arbitrary<PersonVoter> = fc.record({
    kind: fc.constant('person' as const),
    id: fc.constant(id),
    standing: fc.oneof({ weight: 3, arbitrary: fc.constant('established' as const) }, fc.constantFrom(...STANDINGS)),
    camp: fc.constantFrom(...CAMPS),
    signUpWeek: fc.constantFrom(...WEEKS),
    ring: withGroups ? fc.constantFrom(null, null, null, null, 'r1', 'r2') : fc.constant(null),
    affiliation: withGroups ? fc.constantFrom(null, null, null, null, 'acme') : fc.constant(null),
  });
  return fc.record({
    voter,
    answer: answersAround(favourite),
    evidence: fc.oneof({ weight: 2, arbitrary: fc.constant('verified' as const) }, fc.constantFrom(...EVIDENCE_GRADES)),
    changesSince: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 4 })),
  });
}

function sourceVote(favourite: RatedLevel): fc.Arbitrary<Vote> {
  return fc.record({
    voter: fc.record({ kind: fc.constant('source' as const), name: fc.constantFrom('catalogue', 'licence', 'hub') }),
    answer: answersAround(favourite),
    evidence: fc.constantFrom(...EVIDENCE_GRADES),
    changesSince: fc.integer({ min: 0, max: 3 }),
  });
}

const favourite = fc.constantFrom(...RATED_LEVELS);

/** A log with everything that a log may hold: votes, changes of mind and standing, withdrawals, rings, staff, sources. */
export const anyLog: fc.Arbitrary<LogEntry[]> = favourite.chain((level) =>
  fc.array(
    fc.integer({ min: 0, max: 24 }).chain((number) => {
      const by = `u${number}`;
      const vote = fc.oneof(
        { weight: 8, arbitrary: personVote(by, level, true) },
        { weight: 1, arbitrary: sourceVote(level) },
        { weight: 1, arbitrary: fc.constant(null) },
      );
      return fc.record({ by: fc.constant(by), vote });
    }),
    { maxLength: 50, size: 'max' },
  ),
);

/** One vote each of different persons, without rings, staff or sources. */
export const personsLog: fc.Arbitrary<{ by: string; vote: Vote }[]> = fc
  .tuple(favourite, fc.integer({ min: 0, max: 40 }))
  .chain(([level, count]) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, number) =>
        fc.record({ by: fc.constant(`p${number}`), vote: personVote(`p${number}`, level, false) }),
      ),
    ),
  );

/** One more person's vote, of somebody who is in no log. */
export const oneMoreVote: fc.Arbitrary<{ by: string; vote: Vote }> = favourite.chain((level) =>
  fc.record({ by: fc.constant('newcomer-to-the-log'), vote: personVote('newcomer-to-the-log', level, false) }),
);
