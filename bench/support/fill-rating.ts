import pg from 'pg';
import { emptyTally } from '../../domain/ratings/consensus/v1/tally';

/** Votes by newcomers, who weigh nothing: rows are what costs, and their tally is easily told. */
export async function fillRating(
  url: string,
  { modelId, criterion }: { modelId: string; criterion: string },
  amount: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `WITH events AS (
       INSERT INTO "VoteEvent" (at, "modelId", criterion, voter, answer, "evidenceIds", standing, camp, bloc, "evidenceChanges")
       SELECT now(), $1, $2, 'person:' || gen_random_uuid(), 'open', '{}', 'newcomer', 'neutral', 'week:2026-W01', 0
       FROM generate_series(1, $3::int) RETURNING id, voter
     )
     INSERT INTO "VoteInForce" ("modelId", criterion, voter, "eventId", answer, "evidenceIds", "changesAtVote", counted)
     SELECT $1, $2, voter, id, 'open', '{}', 0,
       '{"bloc":"week:2026-W01","group":"newer","camp":"neutral","answer":"open","weight":0,"isVerified":false,"standing":"newcomer"}'
     FROM events`,
    [modelId, criterion, amount],
  );
  const tally = emptyTally();
  tally.people.open = amount;
  tally.uncounted = amount;
  const source = await client.query<{ tally: { cells: number[] } }>(
    'SELECT tally FROM "Rating" WHERE "modelId" = $1 AND criterion = $2',
    [modelId, criterion],
  );
  await client.query('UPDATE "Rating" SET tally = $3 WHERE "modelId" = $1 AND criterion = $2', [
    modelId,
    criterion,
    JSON.stringify({ ...tally, cells: source.rows[0]?.tally.cells ?? tally.cells }),
  ]);
  await client.query('ANALYZE');
  await client.end();
}
