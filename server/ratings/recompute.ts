import pg from 'pg';
import type { Inherited } from '../../domain/ratings/model-ratings';
import { ModelReplay } from '../../domain/ratings/replay-model';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { ratingTags } from '../cache/rating-tags';
import { recordChanges } from '../commands/record-changes';
import { run } from '../commands/run';
import type { PrismaClient } from '../generated/prisma/client';
import { compareSearch, rebuildSearch } from '../models/rebuild-search';
import { connect, type Transaction } from '../platform/database';
import { gatheringSocket } from '../platform/gathering-socket';
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

/** Carries a check out of its transaction, so that nothing of it is kept. */
class Checked extends Error {}

/** What a recompute found: how many log entries it read, and where a stored figure differed. */
export type RecomputeReport = { models: number; entries: number; differences: Difference[] };

/** So many models are replayed at once: while the database reads the logs of some, another is worked on. */
const AT_ONCE = 3;

/**
 * Rebuilds every tally, outcome, label and score from the logs, model by model under the model's own lock, then what
 * models are found by, and tells where what was stored differs. With `isCheck` nothing is changed.
 */
export async function recompute(databaseUrl: string, { isCheck }: { isCheck: boolean }): Promise<RecomputeReport> {
  const client = connect(databaseUrl);
  const connections = Array.from(
    { length: AT_ONCE },
    () => new pg.Client({ connectionString: databaseUrl, pipeline: true, stream: gatheringSocket }),
  );
  try {
    const [models] = await Promise.all([
      client.model.findMany({ select: { id: true, slug: true, createdAt: true }, orderBy: { id: 'asc' } }),
      ...connections.map((connection) => connection.connect()),
    ]);
    let read = 0;
    const found: Difference[][] = models.map(() => []);
    const waiting = models.entries();
    await Promise.all(
      connections.map(async (connection) => {
        const reader = readerOver(connection);
        for (const [place, model] of waiting) {
          const { entries, differences } = await recomputeModel(client, reader, model, { isCheck });
          read += entries;
          found[place] = differences;
        }
      }),
    );
    found.push(await compareInheritance(client, models, { isCheck }));
    const unlike = await compareSearch(client);
    found.push(unlike);
    if (!isCheck && unlike.length > 0) await rebuildSearch(client);
    return { models: models.length, entries: read, differences: found.flat() };
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
    await client.$disconnect();
  }
}

async function recomputeModel(
  client: PrismaClient,
  reader: LogReader,
  model: { id: string; slug: string; createdAt: Date },
  { isCheck }: { isCheck: boolean },
): Promise<{ entries: number; differences: Difference[] }> {
  const report: { entries: number; differences: Difference[] } = { entries: 0, differences: [] };
  await client
    .$transaction(
      async (transaction) => {
        const open = await openModel(transaction, model.id, new Date());
        if (!open) return;
        const changes = await closeModel(transaction, open);
        const [{ replay, entries }, stored] = await Promise.all([
          replayLog(reader, model),
          readFirstPages(reader, model.id),
        ]);
        report.entries = entries;
        // What fell due since the last entry, and this site's patience, as opening the model has just published it.
        const at = open.at.getTime();
        replay.published.advance(at);
        if (replay.published.patience !== open.ratings.patience) replay.published.adopt(open.ratings.patience, at);
        const compared = await Promise.all([
          compareFew(transaction, model, replay),
          compareMany(reader, model, replay, stored),
        ]);
        report.differences = compared.flat();
        if (isCheck) throw new Checked();
        const isDifferent = report.differences.length > 0;
        if (isDifferent) await writeProjections(transaction, model.id, replay);
        const touched = isDifferent || open.ratings.touched.size > 0 ? ratingTags(open.model) : [];
        await recordChanges(transaction, { at: open.at, actor: 'operator', changes, tags: touched });
      },
      { timeout: 3_600_000, maxWait: 60_000 },
    )
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Checked)) throw thrown;
    });
  return report;
}

async function replayLog(
  reader: LogReader,
  model: { id: string; createdAt: Date },
): Promise<{ replay: ModelReplay; entries: number }> {
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
 * Whether everything that is built on another model inherits what that passes on, unless a job to pass it on waits. Mends it
 * by taking it over, which is logged as ever.
 */
async function compareInheritance(
  client: PrismaClient,
  models: ReadonlyArray<{ id: string; slug: string }>,
  { isCheck }: { isCheck: boolean },
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const derived = await client.$queryRaw<Array<{ id: string; baseId: string; isWaiting: boolean }>>`
    SELECT m.id, m."baseId", EXISTS (
      SELECT 1 FROM graphile_worker.jobs j WHERE j.key = 'pass-on ' || m."baseId") AS "isWaiting"
    FROM "Model" m WHERE m."baseId" IS NOT NULL ORDER BY m.id`;
  for (const { id, baseId, isWaiting } of derived) {
    if (isWaiting) continue;
    const rows = await client.rating.findMany({ where: { modelId: id }, select: { criterion: true, inherited: true } });
    const inherited = new Map(rows.map((row) => [row.criterion, row.inherited as unknown as Inherited | null]));
    const news = await newsFromBase(client, baseId, (criterion) => inherited.get(criterion) ?? null);
    for (const { criterion, rating, before } of news) {
      const model = models.find((one) => one.id === id)?.slug ?? id;
      const [stored, computed] = [canonicalJson(before), canonicalJson(rating)];
      differences.push({ model, what: `inherited ${criterion}`, stored, computed });
    }
    if (!isCheck && news.length > 0) {
      await run(takeOver, { kind: 'operator' }, { model: id }, { client });
      await passOn(id, { client });
    }
  }
  return differences;
}

async function compareFew(
  transaction: Transaction,
  model: { id: string; slug: string },
  replay: ModelReplay,
): Promise<Difference[]> {
  const stored = await readProjections(transaction, model.id);
  return differencesOf(model.slug, stored, fewProjectionsOf(replay, new Set(stored.keys())));
}
