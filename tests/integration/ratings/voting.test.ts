import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import type { CriterionId } from '../../../domain/ratings/criteria';
import { run } from '../../../server/commands/run';
import { readModelPage } from '../../../server/models/get-model-page';
import { castVote, withdrawVote } from '../../../server/ratings/cast-vote';
import { readLastVoteAt } from '../../../server/ratings/get-last-vote';
import { getOwnVote } from '../../../server/ratings/get-own-vote';
import { recompute } from '../../../server/ratings/recompute';
import { reviewEvidence } from '../../../server/ratings/review-evidence';
import { addressAnswers } from '../../support/address-answers';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();

beforeAll(async () => {
  await loadFiles(database.client, await catalogueOf('llama-3-1', 'deepseek-r1', 'mistral-7b', 'gemma-2'));
});

function vote(actor: Actor, input: Record<string, unknown>) {
  return run(castVote, actor, input, { client: database.client });
}

async function rating(model: string, criterion: CriterionId) {
  const page = await readModelPage(database.client, model);
  const found = page?.ratings.find((one) => one.criterion === criterion);
  if (!page || !found) throw new Error(`no rating of ${criterion} on ${model}`);
  return { ...found, label: page.label };
}

async function evidenceId(model: string, criterion: string, url: string): Promise<string> {
  const found = await database.client.evidence.findFirstOrThrow({ where: { criterion, url, model: { slug: model } } });
  return found.id;
}

describe('a vote', () => {
  const on = { model: 'gemma-2', criterion: 'weights' };

  it('is refused to whoever is not signed in, and to the suspended', async () => {
    expect(await vote({ kind: 'anonymous' }, { ...on, level: 'open' })).toMatchObject({
      ok: false,
      refusal: { kind: 'unauthenticated' },
    });
    const suspended = await createPerson(database.client, { isSuspended: true });
    expect(await vote(suspended, { ...on, level: 'open' })).toMatchObject({
      ok: false,
      refusal: { kind: 'forbidden' },
    });
  });

  it.each([
    [{ level: 'very open' }, 'level'],
    [{ level: 'na' }, 'level'],
    [{ level: 'open', reason: 'It is.' }, 'evidence'],
    [{ level: 'open', evidence: ['https://example.org/'] }, 'reason'],
    [{ level: 'open', reason: 'It is.', evidence: ['example.org'] }, 'evidence.0'],
    [{ level: 'open', reason: 'It is.', evidence: ['javascript:alert(1)'] }, 'evidence.0'],
    [{ level: 'open', reason: 'x'.repeat(1_000_000), evidence: ['https://example.org/'] }, 'reason'],
    [{ level: 'open', criterion: 'beauty' }, 'criterion'],
  ])('with bad input %# is refused at its field, and nothing is half written', async (input, path) => {
    const person = await createPerson(database.client);
    const before = await database.client.voteEvent.count();
    const result = await vote(person, { ...on, ...input });
    expect(result.ok).toBe(false);
    if (result.ok || result.refusal.kind !== 'invalid') throw new Error('was not refused as invalid');
    expect(result.refusal.errors.map((error) => error.path)).toContain(path);
    expect(await database.client.voteEvent.count()).toBe(before);
  });

  it('counts a newcomer’s head and not their weight, and lets the sources stand', async () => {
    const person = await createPerson(database.client);
    expect((await vote(person, { ...on, level: 'closed' })).ok).toBe(true);
    const after = await rating('gemma-2', 'weights');
    expect(after.people.closed).toBe(1);
    expect(after.weights).toMatchObject({ closed: 0, open: 500 });
    expect(after.published.level).toBe('open');
  });

  it('is the same vote when it is sent again, and another when it changes', async () => {
    const person = await createPerson(database.client, { standing: 'established' });
    const events = () => database.client.voteEvent.count({ where: { voter: `person:${person.id}` } });
    expect(await vote(person, { ...on, level: 'mostly' })).toMatchObject({ ok: true, value: { isChanged: true } });
    expect(await vote(person, { ...on, level: 'mostly' })).toMatchObject({ ok: true, value: { isChanged: false } });
    expect(await events()).toBe(1);
    await vote(person, { ...on, level: 'unknown' });
    expect((await rating('gemma-2', 'weights')).people).toMatchObject({ mostly: 0, unknown: 1 });
    const withdrawn = await run(withdrawVote, person, on, { client: database.client });
    expect(withdrawn).toMatchObject({ ok: true, value: { isChanged: true } });
    const again = await run(withdrawVote, person, on, { client: database.client });
    expect(again).toMatchObject({ ok: true, value: { isChanged: false } });
    expect((await rating('gemma-2', 'weights')).people).toMatchObject({ mostly: 0, unknown: 0 });
    expect(await events()).toBe(3);
  });

  it('is told of as the last one until another is cast, which a withdrawal is not', async () => {
    const last = () => readLastVoteAt(database.client, 'gemma-2', 'runnability');
    const cast = await last();
    expect(cast).not.toBeNull();
    const person = await createPerson(database.client);
    const tomorrow = { client: database.client, now: new Date(Date.now() + 86_400_000) };
    const runnability = { model: 'gemma-2', criterion: 'runnability' };
    await run(castVote, person, { ...runnability, level: 'open' }, tomorrow);
    expect(await last()).toBe(tomorrow.now.toISOString());
    const later = { ...tomorrow, now: new Date(tomorrow.now.getTime() + 1) };
    expect((await run(withdrawVote, person, runnability, later)).ok).toBe(true);
    expect(await last()).toBe(tomorrow.now.toISOString());
    expect(await readLastVoteAt(database.client, 'nobody', 'runnability')).toBeNull();
  });

  it('of a newer account knows what all of them together are limited to', async () => {
    const person = await createPerson(database.client, { standing: 'member' });
    await vote(person, { ...on, criterion: 'evaluation', level: 'open' });
    const own = await getOwnVote(database.client, { model: 'gemma-2', criterion: 'evaluation', personId: person.id });
    expect(own).toMatchObject({ weight: 62, blocWeight: 62, newer: { weight: 62, limit: 1500 } });
  });

  it('backs a proposal with its evidence, and only one for its own level', async () => {
    const [author, friend] = [await createPerson(database.client), await createPerson(database.client)];
    const input = { ...on, level: 'mostly', reason: 'A size is missing.', evidence: ['https://example.org/sizes'] };
    await vote(author, input);
    const proposal = await database.client.proposal.findFirstOrThrow({ where: { author: `person:${author.id}` } });
    const backs = proposal.id.toString();
    expect(await vote(friend, { ...on, level: 'open', backs })).toMatchObject({
      ok: false,
      refusal: { kind: 'conflict' },
    });
    expect((await vote(friend, { ...on, level: 'mostly', backs })).ok).toBe(true);
    const supporters = async () =>
      (await database.client.proposal.findUniqueOrThrow({ where: { id: proposal.id } })).supporters;
    expect(await supporters()).toBe(2);
    await vote(friend, { ...on, level: 'open' });
    expect(await supporters()).toBe(1);
  });
});

describe('50 fresh accounts', () => {
  it('move nothing that is published', async () => {
    const before = await rating('llama-3-1', 'training-data');
    for (let index = 0; index < 50; index++) {
      await vote(await createPerson(database.client), {
        model: 'llama-3-1',
        criterion: 'training-data',
        level: 'open',
      });
    }
    const after = await rating('llama-3-1', 'training-data');
    expect(after.published).toEqual(before.published);
    expect(after.label.id).toBe(before.label.id);
    expect(after.people.open).toBe(50);
  }, 60_000);
});

describe('three founding raters', () => {
  it('settle a rating when each cites what another has checked; the label follows, and moves back', async () => {
    const { client } = database;
    const on = { model: 'deepseek-r1', criterion: 'weights' };
    const founding = () => createPerson(client, { isFounding: true });
    const raters = [await founding(), await founding(), await founding()];
    for (const [index, rater] of raters.entries()) {
      const evidence = [`https://example.org/closed-${index}`];
      await addressAnswers(client, evidence[0] ?? '');
      const cast = await vote(rater, { ...on, level: 'closed', reason: 'The download is gone.', evidence });
      expect(cast.ok).toBe(true);
    }
    expect(await rating('deepseek-r1', 'weights')).toMatchObject({ published: { state: 'provisional' } });

    for (const [index, rater] of raters.entries()) {
      const evidence = await evidenceId('deepseek-r1', 'weights', `https://example.org/closed-${index}`);
      const review = (reviewer: Actor) => run(reviewEvidence, reviewer, { evidence, verdict: 'accepted' }, { client });
      expect(await review(rater)).toMatchObject({ ok: false, refusal: { kind: 'conflict' } });
      for (const other of raters.filter((one) => one !== rater)) expect((await review(other)).ok).toBe(true);
    }
    const settled = await rating('deepseek-r1', 'weights');
    expect(settled.published).toMatchObject({ level: 'closed', state: 'consensus' });
    expect(settled.label.id).toBe('closed');

    const [first] = raters;
    if (!first) throw new Error('nobody is there');
    await run(withdrawVote, first, on, { client });
    const after = await rating('deepseek-r1', 'weights');
    expect(after.published.state).not.toBe('consensus');
    const report = await recompute(database.url, { isCheck: true });
    expect(report.differences).toEqual([]);
  });
});

async function weightOnLimited(): Promise<number> {
  return (await rating('mistral-7b', 'evaluation')).weights.limited;
}

describe('a source', () => {
  it('is not checked by newcomers, and when a moderator rejects it the votes on it lose weight at once', async () => {
    const { client } = database;
    const on = { model: 'mistral-7b', criterion: 'evaluation' };
    const author = await createPerson(client, { isFounding: true });
    const url = 'https://example.org/results';
    await vote(author, { ...on, level: 'limited', reason: 'Results are published.', evidence: [url] });
    const evidence = await evidenceId('mistral-7b', 'evaluation', url);
    const review = (reviewer: Actor, input: Record<string, unknown>) =>
      run(reviewEvidence, reviewer, { evidence, ...input }, { client });

    expect(await review(await createPerson(client), { verdict: 'accepted' })).toMatchObject({
      ok: false,
      refusal: { kind: 'forbidden' },
    });
    const moderator = await createPerson(client, { role: 'moderator' });
    expect(await review(moderator, { verdict: 'rejected' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });

    expect(await weightOnLimited()).toBe(500);
    await review(moderator, { verdict: 'accepted', reason: 'The table is there.' });
    expect(await weightOnLimited()).toBe(1000);
    await review(moderator, { verdict: 'rejected', reason: 'It is another model’s table.' });
    // No evidence stands any more (250), and the evidence has changed once since the vote (a half).
    expect(await weightOnLimited()).toBe(125);
    expect((await recompute(database.url, { isCheck: true })).differences).toEqual([]);
  });
});
