import { beforeAll, expect, it } from 'vitest';
import { fillRating } from '../../../bench/support/fill-rating';
import { recompute } from '../../../server/ratings/recompute';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();
const criterion = 'participation';

/** More than a recompute reads of the log, or of votes in force, at a time. */
const VOTES = 25_000;

beforeAll(async () => {
  const { client, url } = database;
  await loadFiles(client, await catalogueOf('gpt-4'));
  const { id: modelId } = await client.model.findUniqueOrThrow({ where: { slug: 'gpt-4' }, select: { id: true } });
  await fillRating(url, { modelId, criterion }, VOTES);
}, 120_000);

/** What is published of the votes was not written with them. */
function isVote({ what }: { what: string }): boolean {
  return what.startsWith('vote ');
}

it('compares votes of a rating that has more than are read at a time, and finds the one that differs', async () => {
  const { client, url } = database;
  const { entries, differences } = await recompute(url, { isCheck: true });
  expect(differences.filter(isVote)).toEqual([]);
  expect(entries).toBeGreaterThan(VOTES);

  const votes = await client.voteInForce.findMany({ where: { criterion }, orderBy: { voter: 'asc' } });
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
