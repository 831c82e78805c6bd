import type { Camp, Standing } from '../../domain/ratings/consensus/v1/vote';
import type { Transaction } from '../platform/database';
import { queueRecount } from './queue-recount';

/** What the day's snapshot says of a person. */
export type StandingOfDay = { id: string; standing: Standing; camp: Camp; isFounding: boolean };

/**
 * Enters into the log of standings what differs from a person's last entry, and queues the recount of the ratings that
 * these people touched.
 * @returns whom it entered.
 */
export async function enterStandings(
  transaction: Transaction,
  people: readonly StandingOfDay[],
  now: Date,
): Promise<string[]> {
  const entered = await transaction.$queryRaw<Array<{ id: string }>>`
    WITH today AS (
      SELECT p.*, u.standing IS DISTINCT FROM p.standing OR u.camp IS DISTINCT FROM p.camp AS "isMoved"
      FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS p(id uuid, standing text, camp text, "isFounding" boolean)
      JOIN "User" u ON u.id = p.id
    ), news AS (
      SELECT today.* FROM today LEFT JOIN LATERAL (
        SELECT s.standing, s.camp, s."isFounding" FROM "StandingEntry" s WHERE s.person = 'person:' || today.id
        ORDER BY s.id DESC LIMIT 1
      ) last ON true
      WHERE today."isMoved" OR (today.standing, today.camp, today."isFounding")
        <> (coalesce(last.standing, 'newcomer'), coalesce(last.camp, 'neutral'), coalesce(last."isFounding", false))
    ), entered AS (
      INSERT INTO "StandingEntry" (day, at, person, standing, camp, "isFounding")
      SELECT (${now}::timestamptz AT TIME ZONE 'UTC')::date, ${now}, 'person:' || id, standing, camp, "isFounding" FROM news
      ORDER BY id
    ), moved AS (
      UPDATE "User" u SET standing = today.standing, camp = today.camp FROM today
      WHERE u.id = today.id AND today."isMoved"
    )
    SELECT id FROM news ORDER BY id`;
  const ids = entered.map(({ id }) => id);
  for (const id of ids) await queueRecount(transaction, id);
  return ids;
}
