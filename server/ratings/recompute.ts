import type pg from 'pg';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Inherited } from '../../domain/ratings/model-ratings';
import { ModelReplay } from '../../domain/ratings/replay-model';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { ratingTags } from '../cache/rating-tags';
import { recordChanges } from '../commands/record-changes';
import { runInJob } from '../commands/run-in-job';
import type { PrismaClient } from '../generated/prisma/client';
import { compareSearch, rebuildSearch } from '../models/rebuild-search';
import { connect, disconnect, poolOf } from '../platform/database';
import { onConnection, sqlOn } from '../platform/sql';
import { compareMany, readFirstPages } from './compare-many';
import { type Difference, differencesOf } from './differences';
import { type LogReader, readerOver } from './log-reader';
import { closeModel, openModel } from './open-model';
import { passOn } from './pass-on';
import { fewProjectionsOf } from './projections';
import { readLog } from './read-log';
import { readProjections } from './read-projections';
import { newsFromBase, takeOver } from './take-over';
import { writeProjections } from './write-projections';

/** What a recompute found: how many log entries it read, and where a stored figure differed. */
export type RecomputeReport = { models: number; entries: number; differences: Difference[] };

type Model = { id: string; slug: string; createdAt: Date };

/** So many models are replayed at once: while the database reads the logs of some, another is worked on. */
const AT_ONCE = 3;

/**
 * Rebuilds every tally, outcome, label and score from the logs, model by model under the model's own lock, then what
 * models are found by, and tells where what was stored differs. With `isCheck` nothing is changed.
 */
export async function recompute(databaseUrl: string, { isCheck }: { isCheck: boolean }): Promise<RecomputeReport> {
  const client = connect(databaseUrl);
  const sql = sqlOn(poolOf(client));
  try {
    const models = await sql.$queryRaw<Model[]>`SELECT id, slug, "createdAt" FROM "Model" ORDER BY id`;
    let read = 0;
    const found: Difference[][] = models.map(() => []);
    const waiting = models.entries();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const [place, model] of waiting) {
          const { entries, differences } = await recomputeModel(client, model, { isCheck });
          read += entries;
          found[place] = differences;
        }
      }),
    );
    found.push(await compareInheritance(client, { isCheck }));
    const unlike = await compareSearch(sql);
    found.push(unlike);
    if (!isCheck && unlike.length > 0) await rebuildSearch(client);
    return { models: models.length, entries: read, differences: found.flat() };
  } finally {
    await disconnect(client);
  }
}

/**
 * In one transaction on one connection of the driver's: a check consists of few statements with much in them, and the
 * client would take a tenth of its time.
 */
function recomputeModel(
  client: PrismaClient,
  model: Model,
  { isCheck }: { isCheck: boolean },
): Promise<{ entries: number; differences: Difference[] }> {
  return onConnection(client, async (connection) => {
    const [, report] = await Promise.all([connection.query('BEGIN'), compareModel(connection, model, { isCheck })]);
    await connection.query(isCheck ? 'ROLLBACK' : 'COMMIT');
    return report;
  });
}

async function compareModel(connection: pg.PoolClient, model: Model, { isCheck }: { isCheck: boolean }) {
  const [transaction, reader] = [sqlOn(connection), readerOver(connection)];
  const open = await openModel(transaction, model.id, new Date());
  if (!open) return { entries: 0, differences: [] };
  const changes = await closeModel(transaction, open);
  const [{ replay, entries }, stored, few] = await Promise.all([
    replayLog(reader, model),
    readFirstPages(reader, model.id),
    readProjections(transaction, model.id),
  ]);
  // What fell due since the last entry, as opening the model has just published it.
  replay.published.advance(open.at.getTime());
  const differences = [
    ...differencesOf(model.slug, few, fewProjectionsOf(replay, new Set(few.keys()))),
    ...(await compareMany(reader, model, replay, stored)),
  ];
  if (!isCheck) {
    const isDifferent = differences.length > 0;
    if (isDifferent) await writeProjections(transaction, model.id, replay);
    const touched = isDifferent || open.ratings.touched.size > 0 ? ratingTags(open.model) : [];
    await recordChanges(transaction, { at: open.at, actor: 'operator', changes, tags: touched });
  }
  return { entries, differences };
}

async function replayLog(reader: LogReader, model: Model): Promise<{ replay: ModelReplay; entries: number }> {
  const replay = new ModelReplay(model.createdAt);
  let read = 0;
  for await (const entries of readLog(reader, model.id)) {
    for (const entry of entries) {
      replay.take(entry);
      read += 1;
    }
  }
  return { replay, entries: read };
}

/**
 * Whether everything that is built on another model inherits what that passes on, unless a job to pass it on waits that
 * was not given up. Mends it by taking it over, which is logged as ever.
 */
async function compareInheritance(client: PrismaClient, { isCheck }: { isCheck: boolean }): Promise<Difference[]> {
  const sql = sqlOn(poolOf(client));
  const differences: Difference[] = [];
  const derived = await sql.$queryRaw<Array<{ id: string; slug: string; baseId: string; isWaiting: boolean }>>`
    SELECT m.id, m.slug, m."baseId", EXISTS (
      SELECT FROM graphile_worker.jobs j WHERE j.key = 'pass-on ' || m."baseId" AND j.attempts < j.max_attempts
    ) AS "isWaiting"
    FROM "Model" m WHERE m."baseId" IS NOT NULL ORDER BY m.id`;
  for (const { id, slug, baseId, isWaiting } of derived) {
    if (isWaiting) continue;
    const rows = await sql.$queryRaw<Array<{ criterion: CriterionId; inherited: Inherited | null }>>`
      SELECT criterion, inherited FROM "Rating" WHERE "modelId" = ${id}::uuid`;
    const inherited = new Map(rows.map((row) => [row.criterion, row.inherited]));
    const news = await newsFromBase(sql, baseId, (criterion) => inherited.get(criterion) ?? null);
    for (const { criterion, rating, before } of news) {
      const [stored, computed] = [canonicalJson(before), canonicalJson(rating)];
      differences.push({ model: slug, what: `inherited ${criterion}`, stored, computed });
    }
    if (!isCheck && news.length > 0) {
      await runInJob(takeOver, { model: id }, { client });
      await passOn(id, { client });
    }
  }
  return differences;
}
