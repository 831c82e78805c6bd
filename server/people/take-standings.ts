import { z } from 'zod';
import { standingOf } from '../../domain/people/standing';
import { campOf } from '../../domain/ratings/consensus/v1/camp';
import type { Command } from '../commands/command';
import { enterStandings } from './enter-standing';
import { OPERATOR_LIMIT } from './operator-limit';
import { readRecords } from './read-records';

/** So many people are looked at in one transaction. */
const PEOPLE_AT_A_TIME = 1000;

const input = z.strictObject({ after: z.uuid().nullable() });

/** How many people were looked at, whose standing is another one, and up to whom. */
export type TakenStandings = { people: number; moved: string[]; last: string | null };

/**
 * Takes the day's snapshot of standings and camps for the next people in the order of their ids (consensus rule 1, section
 * 1): what differs from the day before is entered in the log, and the ratings that these people touched are recounted.
 */
export const takeStandings: Command<typeof input, TakenStandings> = {
  name: 'take-standings',
  input,
  permission: 'keep ratings up to date',
  limit: OPERATOR_LIMIT,
  async handler({ input: { after }, transaction, now }) {
    const people = await transaction.user.findMany({
      ...(after === null ? {} : { where: { id: { gt: after } } }),
      select: { id: true, foundingUntil: true },
      orderBy: { id: 'asc' },
      take: PEOPLE_AT_A_TIME,
    });
    const records = await readRecords(
      transaction,
      people.map(({ id }) => id),
    );
    const standings = people.flatMap(({ id, foundingUntil }) => {
      const record = records.get(id);
      if (!record) return [];
      const standing = standingOf(record.person, now);
      return [{ id, standing, camp: campOf(record.settledVotes), isFounding: isFounding(foundingUntil, now) }];
    });
    const moved = await enterStandings(transaction, standings, now);
    const last = people.at(-1)?.id ?? null;
    return { ok: true, value: { people: people.length, moved, last }, changes: [], tags: [] };
  },
};

/** Whether a person is a founding rater at an instant. */
export function isFounding(until: Date | null, now: Date): boolean {
  return until !== null && now < until;
}
