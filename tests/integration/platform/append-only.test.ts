import { beforeAll, describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase('examples');

const LOGS = [
  'VoteEvent',
  'RatingEvent',
  'StandingEntry',
  'Revision',
  'EditVersion',
  'Decision',
  'Thread',
  'Post',
  'Change',
  'CatalogueEvent',
] as const;

beforeAll(async () => {
  const { client } = database;
  const { modelId, documentTextId, summaryTextId } = await client.revision.findFirstOrThrow();
  const edit = { modelId, author: 'person:somebody', at: new Date(), state: 'pending', version: 1 };
  const { id: editId, at, author } = await client.edit.create({ data: edit });
  await client.editVersion.create({
    data: { editId, number: 1, at, baseRevision: 1, documentTextId, summaryTextId },
  });
  await client.ratingEvent.create({ data: { at, modelId, kind: 'rule-adopted', detail: { patience: 72 } } });
  const standing = { standing: 'member', camp: 'neutral', isFounding: false };
  await client.standingEntry.create({ data: { day: at, at, person: author, ...standing } });
  const thread = await client.thread.create({ data: { modelId, at, titleTextId: summaryTextId } });
  await client.post.create({ data: { threadId: thread.id, at, author, textId: documentTextId } });
  const decided = { actor: author, kind: 'edit-rejected', isByOffice: true, contradicts: false };
  await client.decision.create({ data: { at, modelId, editId, ...decided } });
});

describe.each(LOGS)('the log %s', (log) => {
  it('holds rows to lose', async () => {
    const rows = await database.client.$queryRawUnsafe<unknown[]>(`SELECT * FROM "${log}" LIMIT 1`);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['UPDATE', `UPDATE "${log}" SET at = now()`],
    ['DELETE', `DELETE FROM "${log}"`],
    ['TRUNCATE', `TRUNCATE "${log}" CASCADE`],
  ])('refuses %s', async (verb, sql) => {
    await expect(database.client.$executeRawUnsafe(sql)).rejects.toThrow(`append-only: ${verb} is refused`);
  });
});

it('refuses an answer that the rule does not know', async () => {
  const { id } = await database.client.model.findFirstOrThrow();
  const voter = 'source:test';
  const counted = { standing: 'source', camp: 'neutral', bloc: voter, evidenceChanges: 0 };
  const event = { at: new Date(), modelId: id, criterion: 'weights', voter, answer: 'very open', ...counted };
  await expect(database.client.voteEvent.create({ data: event })).rejects.toThrow('VoteEvent_answer_check');
});
