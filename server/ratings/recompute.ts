import pg from 'pg';
import { ModelReplay } from '../../domain/ratings/replay-model';
import { ratingTags } from '../cache/rating-tags';
import { recordChanges } from '../commands/record-changes';
import { compareSearch, rebuildSearch } from '../models/rebuild-search';
import { connect, type Transaction } from '../platform/database';
import { compareMany } from './compare-many';
import { type Difference, differencesOf } from './differences';
import { closeModel, openModel } from './open-model';
import { fewProjectionsOf } from './projections';
import { readLog } from './read-log';
import { readProjections } from './read-projections';
import { writeProjections } from './write-projections';

/** Carries a check out of its transaction, so that nothing of it is kept. */
class Checked extends Error {}

/** What a recompute found: how many log entries it read, and where a stored figure differed. */
export type RecomputeReport = { models: number; entries: number; differences: Difference[] };

/**
 * Rebuilds every tally, outcome, label and score from the logs, model by model under the model's own lock, then what
 * models are found by, and tells where what was stored differs. With `isCheck` nothing is changed.
 */
export async function recompute(databaseUrl: string, { isCheck }: { isCheck: boolean }): Promise<RecomputeReport> {
  const reader = new pg.Client({ connectionString: databaseUrl });
  const client = connect(databaseUrl);
  await reader.connect();
  const report: RecomputeReport = { models: 0, entries: 0, differences: [] };
  try {
    const models = await client.model.findMany({
      select: { id: true, slug: true, createdAt: true },
      orderBy: { id: 'asc' },
    });
    for (const model of models) {
      await client
        .$transaction(
          async (transaction) => {
            const open = await openModel(transaction, model.id, new Date());
            if (!open) return;
            const changes = await closeModel(transaction, open);
            const replay = new ModelReplay(model.createdAt);
            for await (const entries of readLog(reader, model.id)) {
              for (const entry of entries) replay.take(entry);
              report.entries += entries.length;
            }
            // What fell due since the last entry, and this site's patience, as opening the model has just published it.
            const at = open.at.getTime();
            replay.published.advance(at);
            if (replay.published.patience !== open.ratings.patience) replay.published.adopt(open.ratings.patience, at);
            const found = [
              ...(await compareFew(transaction, model, replay)),
              ...(await compareMany(reader, model, replay)),
            ];
            report.differences.push(...found);
            if (isCheck) throw new Checked();
            if (found.length > 0) await writeProjections(transaction, model.id, replay);
            const isChanged = found.length > 0 || open.ratings.touched.size > 0;
            const touched = isChanged ? ratingTags(open.model) : [];
            await recordChanges(transaction, { at: open.at, actor: 'operator', changes, tags: touched });
          },
          { timeout: 3_600_000, maxWait: 60_000 },
        )
        .catch((thrown: unknown) => {
          if (!(thrown instanceof Checked)) throw thrown;
        });
      report.models += 1;
    }
    const found = await compareSearch(client);
    report.differences.push(...found);
    if (!isCheck && found.length > 0) await rebuildSearch(client);
    return report;
  } finally {
    await reader.end();
    await client.$disconnect();
  }
}

async function compareFew(
  transaction: Transaction,
  model: { id: string; slug: string },
  replay: ModelReplay,
): Promise<Difference[]> {
  const stored = await readProjections(transaction, model.id);
  return differencesOf(model.slug, stored, fewProjectionsOf(replay, new Set(stored.keys())));
}
