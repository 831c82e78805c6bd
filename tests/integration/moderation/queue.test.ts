import { expect, it } from 'vitest';
import { run } from '../../../server/commands/run';
import { listQueue } from '../../../server/moderation/list-queue';
import { countSourceQueue, listSourceQueue } from '../../../server/moderation/list-source-queue';
import { castVote } from '../../../server/ratings/cast-vote';
import { reviewEvidence } from '../../../server/ratings/review-evidence';
import { aDocument } from '../../support/documents';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { rowsRead } from '../../support/rows-read';

const database = useFreshDatabase('examples');

async function cite(url: string) {
  const { client } = database;
  const person = await createPerson(client);
  const vote = { model: 't5', criterion: 'weights', level: 'mostly', reason: 'One is missing.', evidence: [url] };
  await done(run(castVote, person, vote, { client }));
  const { id } = await client.evidence.findFirstOrThrow({ where: { url } });
  return { person, evidence: id };
}

it('holds edits and sources, oldest first, and tells since when the oldest waits', async () => {
  const { client } = database;
  const { propose, proposePage, reject, amend, withdraw, approve } = editsOver(database);
  const [writer, judge] = [await createPerson(client), await createPerson(client, { role: 'moderator' })];
  expect(await listQueue(client, judge)).toEqual({
    items: [],
    total: { edits: 0, sources: 0, freezes: 0 },
    oldest: null,
  });

  const { edit: first } = await done(propose(writer, 'bloom', 1, { editorsNote: 'First.' }));
  const { evidence } = await cite('https://example.org/one');
  const { edit: page } = await done(proposePage(writer, aDocument()));
  const { edit: own } = await done(propose(judge, 'bloom', 1, { aliases: ['By the moderator'] }));
  const names = async () =>
    (await listQueue(client, judge)).items.flatMap((item) =>
      item.kind === 'edit' ? item.edit.id : item.kind === 'source' ? item.source.source.id : [],
    );
  expect(await names()).toEqual([first, evidence, page, own]);

  // Amended while it waits it keeps its place; rejected and amended it has waited since then.
  await done(amend(writer, first, 1, { editorsNote: 'First, again.' }));
  expect(await names()).toEqual([first, evidence, page, own]);
  await done(reject(judge, first, 2));
  expect(await names()).toEqual([evidence, page, own]);
  await done(amend(writer, first, 2, { editorsNote: 'Better.' }));
  await done(amend(writer, first, 3, { editorsNote: 'Best.' }));
  expect(await names()).toEqual([evidence, page, own, first]);

  const queue = await listQueue(client, judge);
  expect(queue.total).toEqual({ edits: 3, sources: 1, freezes: 0 });
  expect(queue.oldest).toBe(queue.items[0]?.since);
  const resubmitted = await client.editVersion.findUniqueOrThrow({
    where: { editId_number: { editId: BigInt(first), number: 3 } },
  });
  expect(queue.items[3]).toMatchObject({
    kind: 'edit',
    since: resubmitted.at.toISOString(),
    edit: { id: first, state: 'pending', name: 'BLOOM', isNewPage: false },
  });
  expect(queue.items[1]).toMatchObject({ edit: { isNewPage: true, model: null, name: 'Aurora 7' } });

  await done(approve(judge, page));
  await done(withdraw(judge, own));
  await done(run(reviewEvidence, judge, { evidence, verdict: 'accepted', reason: 'Looked at.' }, { client }));
  expect(await names()).toEqual([first]);
});

it('shows no edits to whoever may not decide on them', async () => {
  const { client } = database;
  const { propose } = editsOver(database);
  await done(propose(await createPerson(client), 'amber', 1, { editorsNote: 'A note.' }));
  const { evidence } = await cite('https://example.org/two');
  const queue = await listQueue(client, await createPerson(client, { standing: 'established' }));
  expect(queue.items.map(({ kind }) => kind)).toEqual(['source']);
  expect(queue.items[0]).toMatchObject({ source: { source: { id: evidence } } });
  expect(queue.total).toEqual({ edits: 0, sources: 1, freezes: 0 });
});

it('does not read past what is not in it, and finds what is said of a source among that of its rating', async () => {
  const { client } = database;
  const { evidence } = await cite('https://example.org/among-many');
  const { modelId } = await client.evidence.findUniqueOrThrow({ where: { id: evidence } });
  await client.$executeRaw`
    INSERT INTO "Evidence" (id, "modelId", criterion, url, title, status, "addedBy", "addedAt")
    SELECT gen_random_uuid(), ${modelId}::uuid, 'outputs', 'https://example.org/' || n, '', 'cited', 'source:catalogue', now()
    FROM generate_series(1, 10000) n`;
  await client.$executeRaw`
    INSERT INTO "Proposal" (id, "modelId", criterion, level, author, at, "reasonTextId", "evidenceIds", supporters)
    SELECT 1000000 + n, p."modelId", 'outputs', p.level, p.author, p.at, p."reasonTextId", '{}', 1
    FROM generate_series(1, 10000) n, (SELECT * FROM "Proposal" WHERE ${evidence}::uuid = ANY ("evidenceIds")) p`;
  await client.$executeRaw`ANALYZE`;
  for (const table of ['Evidence', 'Proposal']) {
    const read = await rowsRead(client, table, (transaction) => listSourceQueue(transaction));
    expect([table, read]).toSatisfy(() => read > 0 && read < 1000);
  }
  expect(await rowsRead(client, 'Evidence', (transaction) => countSourceQueue(transaction))).toBeLessThan(1000);
  const queued = (await listSourceQueue(client)).find(({ source }) => source.id === evidence);
  expect(queued?.claims).toMatchObject([{ level: 'mostly', reason: 'One is missing.' }]);
});

it('tells whoever cited a source what was decided on it, by a moderator or a member', async () => {
  const { client } = database;
  const { person, evidence } = await cite('https://example.org/three');
  const judge = await createPerson(client, { role: 'moderator' });
  const member = await createPerson(client, { standing: 'established' });
  const no = { evidence, verdict: 'rejected', reason: 'It says nothing of sizes.' };
  await done(run(reviewEvidence, member, no, { client }));
  await done(run(reviewEvidence, judge, { evidence, verdict: 'accepted', reason: 'Looked at.' }, { client }));
  const told = await client.notification.findMany({
    select: { userId: true, decision: { select: { kind: true, evidenceId: true } } },
    where: { decision: { evidenceId: evidence } },
    orderBy: { id: 'asc' },
  });
  expect(told).toEqual([
    { userId: person.id, decision: { kind: 'source-rejected', evidenceId: evidence } },
    { userId: person.id, decision: { kind: 'source-accepted', evidenceId: evidence } },
  ]);
});
