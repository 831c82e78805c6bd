import type { Named } from '../../domain/models/views';
import type { CriterionId } from '../../domain/ratings/criteria';
import { CURRENT_FRAMEWORK_VERSION } from '../../domain/ratings/framework/current';
import type { LogEntry } from '../../domain/ratings/log';
import { ModelReplay } from '../../domain/ratings/replay-model';
import type { Queryable } from '../platform/database';
import { json } from '../platform/json';
import { assessRatings } from '../ratings/assess-ratings';
import { logReaderOf } from '../ratings/log-reader';
import { unratedCount } from '../ratings/new-count';
import { publishedColumns } from '../ratings/rating-columns';
import { readLog } from '../ratings/read-log';
import { atAddress } from '../wiki/at-address';
import { type ModelPageRow, toModelPage } from './get-model-page';
import { type ModelRecord, toModelRecord } from './get-model-record';
import { addressAt, namesAt, pageNameAt, revisionAt } from './names-at';

/**
 * A model's record as it was answered at an instant, that instant's own events included: its page by the revisions, its
 * ratings, label and score by a replay of the logs until then. Null where there was no such page yet, or what it said was
 * removed.
 */
export async function readModelRecordAt(client: Queryable, slug: string, at: Date): Promise<ModelRecord | null> {
  const model = await client.model.findFirst({
    where: atAddress(slug),
    select: { id: true, slug: true, createdAt: true },
  });
  const revision = model && (await revisionAt(client, model.id, at));
  if (!revision) return null;
  const { document } = revision;
  const replay = await replayUntil(client, model, at);
  const [names, evidence, address] = await Promise.all([
    namesAt(client, document, at),
    client.evidence.findMany({
      where: { modelId: model.id, addedAt: { lte: at } },
      select: { id: true, criterion: true, url: true, title: true },
      orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    }),
    addressAt(client, model, at),
  ]);
  if (!names) return null;
  const { published } = replay;
  const changes = [revision.at.getTime(), published.movedAt ?? 0, address.since?.getTime() ?? 0];
  const page = toModelPage({
    slug: address.slug,
    name: document.name,
    aliases: document.aliases,
    releasedOn: new Date(document.releasedOn),
    modality: document.modality,
    availability: document.availability,
    document: json(document) as ModelPageRow['document'],
    framework: CURRENT_FRAMEWORK_VERSION,
    patience: published.patience,
    revision: revision.number,
    updatedAt: new Date(Math.max(...changes)),
    labelSince: new Date(published.labelSince),
    assessment: json(assessRatings(published.ratings)) as ModelPageRow['assessment'],
    ratings: await ratingRows(client, replay, at),
    votes: sourceVotes(replay),
    evidence,
    derivatives: { models: [], total: 0 },
    ...names,
  });
  return toModelRecord(page, {
    licence: { slug: names.licence.slug, name: names.licence.name, spdx: names.licence.spdx },
    evidence: evidence.map(({ id, ...one }) => ({ ...one, status: replay.evidence.get(id) ?? 'cited' })),
  });
}

async function replayUntil(client: Queryable, model: { id: string; createdAt: Date }, at: Date): Promise<ModelReplay> {
  const replay = new ModelReplay(model.createdAt);
  for await (const entries of readLog(logReaderOf(client), model.id)) {
    if (!takeUntil(replay, entries, at)) break;
  }
  replay.published.advance(at.getTime());
  return replay;
}

/** @returns whether there may be more: times never fall along a model's logs. */
function takeUntil(replay: ModelReplay, entries: Iterable<LogEntry>, at: Date): boolean {
  for (const entry of entries) {
    if (entry.at > at.getTime()) return false;
    replay.take(entry);
  }
  return true;
}

async function ratingRows(client: Queryable, replay: ModelReplay, at: Date): Promise<ModelPageRow['ratings']> {
  const rows = [...replay.published.ratings].map(([criterion, rating]) => ({ criterion, rating }));
  const bases = rows.flatMap(({ rating }) => publishedColumns(rating).inheritedFromId ?? []);
  const models = await client.model.findMany({ where: { id: { in: bases } }, select: { id: true, slug: true } });
  const named = new Map<string, Named | null>();
  for (const model of models) named.set(model.id, await pageNameAt(client, model, at));
  return rows.map(({ criterion, rating }) => {
    const { publication, inheritedFromId, ...columns } = publishedColumns(rating);
    return {
      criterion,
      ...columns,
      ...countOf(replay, criterion),
      publication: json(publication) as ModelPageRow['ratings'][number]['publication'],
      inherited: rating.inherited,
      inheritedFrom: inheritedFromId === null ? null : (named.get(inheritedFromId) ?? null),
    };
  });
}

function countOf(replay: ModelReplay, criterion: CriterionId) {
  const { tally, outcome } = replay.ratings.get(criterion) ?? unratedCount();
  type Row = ModelPageRow['ratings'][number];
  return { tally: json(tally) as Row['tally'], outcome: json(outcome) as Row['outcome'] };
}

/** What sources said; their reasons are prose, which a record leaves out. */
function sourceVotes(replay: ModelReplay): ModelPageRow['votes'] {
  return [...replay.ratings].flatMap(([criterion, { votes }]) =>
    [...votes]
      .filter(([voter]) => voter.startsWith('source:'))
      .map(([voter, { answer, evidenceIds }]) => ({
        criterion,
        voter,
        event: { answer, evidenceIds: [...evidenceIds], reason: null },
      })),
  );
}
