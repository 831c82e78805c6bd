import { beforeAll, expect, it } from 'vitest';
import { fillRating } from '../../../bench/support/fill-rating';
import { recompute } from '../../../server/ratings/recompute';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { ratingsOver } from '../../support/ratings';

const database = useFreshDatabase();
const criterion = 'participation';

/** More than a recompute reads of the log, or of votes in force, at a time. */
const VOTES = 25_000;

beforeAll(async () => {
  const { client, url } = database;
  await loadFiles(client, await catalogueOf('gpt-4', 'bloom'));
  const { id: modelId } = await client.model.findUniqueOrThrow({ where: { slug: 'gpt-4' }, select: { id: true } });
  await fillRating(url, { modelId, criterion }, VOTES);
}, 120_000);

/** What is published of the votes was not written with them. */
function isVote({ what }: { what: string }): boolean {
  return what.startsWith('vote ');
}

it('compares votes of a rating that has more than are read at a time, and finds the one that differs', async () => {
  const { client, url } = database;
  const connections = async () => {
    const rows = await client.$queryRaw<unknown[]>`SELECT FROM pg_stat_activity WHERE datname = current_database()`;
    return rows.length;
  };
  const open = await connections();
  const { entries, differences } = await recompute(url, { isCheck: true });
  await expect.poll(connections, { timeout: 5000 }).toBe(open);
  expect(differences.filter(isVote)).toEqual([]);
  expect(entries).toBeGreaterThan(VOTES);

  // Of the one model: two that are mended at once cannot swap the events of their votes.
  const votes = await client.voteInForce.findMany({
    where: { criterion, model: { slug: 'gpt-4' } },
    orderBy: { voter: 'asc' },
  });
  const [first, middle, last] = [votes[0], votes[12_345], votes.at(-1)];
  if (!first || !middle || !last) throw new Error('There are votes.');
  const is = ({ modelId, voter }: typeof first) => ({ modelId_criterion_voter: { modelId, criterion, voter } });
  await client.voteInForce.delete({ where: is(last) });
  await client.voteInForce.update({ where: is(first), data: { eventId: last.eventId } });
  const stray = { ...first, counted: first.counted as object, voter: 'person:nobody' };
  await client.voteInForce.create({ data: stray });
  const bloc = `"${middle.voter}"`;
  await client.$executeRaw`
    UPDATE "VoteInForce" SET counted = jsonb_set(counted::jsonb, '{bloc}', ${bloc}::jsonb)
    WHERE criterion = ${criterion} AND voter = ${middle.voter}`;

  const found = (await recompute(url, { isCheck: true })).differences.filter(isVote);
  expect(found.map(({ what }) => what).toSorted()).toEqual(
    [first.voter, middle.voter, last.voter, 'person:nobody'].map((voter) => `vote ${criterion} ${voter}`).toSorted(),
  );
  const told = found.find(({ what }) => what.endsWith(middle.voter));
  expect([told?.stored, told?.computed].map((vote) => vote && JSON.parse(vote).counted.bloc)).toEqual([
    middle.voter,
    'week:2026-W01',
  ]);
}, 60_000);

it('writes all of them anew from the logs, as they were, with proposals and sources', async () => {
  const { client, url } = database;
  const { agree, vote, propose, withdraw } = ratingsOver(database);
  const on = { model: 'bloom', criterion: 'outputs' } as const;
  const { url: source } = await agree(on, 'closed');
  const person = await createPerson(client, { standing: 'established' });
  await propose(person, on, 'limited');
  const { id: backs } = await client.proposal.findFirstOrThrow({ where: { level: 'limited' }, select: { id: true } });
  await vote(await createPerson(client, { standing: 'member' }), on, 'limited', new Date(), { backs: String(backs) });
  const gone = await createPerson(client);
  await vote(gone, on, 'open');
  await withdraw(gone, on);
  // What `fillRating` does not write: what is published of its votes.
  await recompute(url, { isCheck: false });

  const stored = async () => {
    const rows = await client.$queryRaw<Array<{ row: string }>>`
      SELECT to_jsonb(v)::text AS row FROM "VoteInForce" v UNION ALL SELECT to_jsonb(b)::text FROM "BlocTally" b
      UNION ALL SELECT to_jsonb(r)::text FROM "Rating" r UNION ALL SELECT to_jsonb(p)::text FROM "Proposal" p
      UNION ALL SELECT to_jsonb(e)::text FROM "Evidence" e
      UNION ALL SELECT (to_jsonb(m) - 'updatedAt')::text FROM "Model" m ORDER BY 1`;
    return rows.map(({ row }) => row);
  };
  const before = await stored();
  await client.voteInForce.deleteMany();
  await client.blocTally.deleteMany();
  await client.rating.deleteMany();
  await client.proposal.updateMany({ data: { supporters: 99 } });
  await client.evidence.updateMany({ where: { url: source }, data: { status: 'rejected' } });
  await client.evidence.updateMany({ where: { url: { not: source } }, data: { status: 'verified' } });
  await client.model.updateMany({ data: { label: 'ai-open', score: 1, assessment: {}, labelSince: new Date(0) } });

  const { differences } = await recompute(url, { isCheck: false });
  expect(differences.length).toBeGreaterThan(VOTES);
  const after = await stored();
  expect(after.length).toBe(before.length);
  expect(after.filter((row, place) => row !== before[place])).toEqual([]);
  expect((await recompute(url, { isCheck: true })).differences).toEqual([]);
}, 60_000);
