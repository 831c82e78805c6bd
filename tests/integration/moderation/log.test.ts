import { expect, it } from 'vitest';
import { tellDecision } from '../../../domain/moderation/tell-decision';
import { run } from '../../../server/commands/run';
import { listChanges, listModelChanges } from '../../../server/models/list-changes';
import { listDecisions } from '../../../server/moderation/list-decisions';
import { changeRole } from '../../../server/people/change-role';
import { castVote } from '../../../server/ratings/cast-vote';
import { aDocument } from '../../support/documents';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase('examples');

it('holds every decision with its reason, newest first, and nothing of what is not public; changes name the same person', async () => {
  const { client } = database;
  const { propose, proposePage, approve, reject } = editsOver(database);
  const [writer, admin] = [await createPerson(client), await createPerson(client, { role: 'admin' })];
  const { edit } = await done(propose(writer, 't5', 1, { editorsNote: 'A note.' }, 'A private summary'));
  const { edit: page } = await done(proposePage(writer, aDocument({ name: 'Secret 1' })));
  await done(approve(admin, edit));
  await done(reject(admin, page, 1, 'Not released.'));
  const { handle } = await client.user.findUniqueOrThrow({ where: { id: writer.id } });
  await done(run(changeRole, admin, { person: handle, role: 'moderator', reason: 'Reads well.' }, { client }));
  const decisions = await listDecisions(client, { before: null, limit: 50 });
  expect(decisions.map((one) => [tellDecision(one).before, tellDecision(one).target, one.reason])).toEqual([
    ['made', handle, 'Reads well.'],
    ['rejected a proposal for', 'a new page', 'Not released.'],
    ['approved an edit of', 'T5', null],
  ]);
  const [change] = await listChanges(client, { group: 'offices', before: null, limit: 1 });
  expect(change?.text).toBe(`${handle}’s role went from member to moderator`);
  const told = JSON.stringify(decisions.map((one) => [one, tellDecision(one)]));
  for (const secret of ['@', 'Secret 1', 'A private summary', writer.id]) expect(told).not.toContain(secret);
  const [newest, second, oldest] = decisions;
  expect(await listDecisions(client, { before: BigInt(newest?.id ?? 0), limit: 1 })).toEqual([second]);
  expect(await listDecisions(client, { before: BigInt(oldest?.id ?? 0), limit: 1 })).toEqual([]);
});

it('lists changes by kind, and on from one of them', async () => {
  const { client } = database;
  const person = await createPerson(client);
  for (const level of ['open', 'mostly', 'limited']) {
    await done(run(castVote, person, { model: 'amber', criterion: 'weights', level }, { client }));
  }
  const ask = (group: 'ratings' | 'pages', before: bigint | null) => listChanges(client, { group, before, limit: 2 });
  const newest = await ask('ratings', null);
  expect(newest.map(({ kind, model }) => [kind, model?.slug])).toEqual([
    ['vote-cast', 'amber'],
    ['vote-cast', 'amber'],
  ]);
  const older = await ask('ratings', BigInt(newest[1]?.id ?? 0));
  expect(older[0]).toMatchObject({ kind: 'vote-cast', model: { slug: 'amber' } });
  expect(Number(older[0]?.id)).toBeLessThan(Number(newest[1]?.id));
  expect((await ask('pages', null)).every(({ kind }) => kind.startsWith('page-'))).toBe(true);

  const changes = (await listModelChanges(client, 'amber', 50))?.changes;
  expect(changes?.filter(({ kind }) => kind === 'vote-cast')).toHaveLength(3);
  expect(changes?.every(({ model }) => model?.slug === 'amber')).toBe(true);
  expect(await listModelChanges(client, 'nothing-here', 50)).toBeNull();
});
