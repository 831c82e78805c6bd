import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../server/commands/run';
import { confirmVote } from '../../../server/ratings/cast-vote';
import { getOwnVote } from '../../../server/ratings/get-own-vote';
import { reviewEvidence } from '../../../server/ratings/review-evidence';
import { addressAnswers } from '../../support/address-answers';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { type OnRating, ratingsOver } from '../../support/ratings';

const database = useFreshDatabase();
const ratings = ratingsOver(database);

beforeAll(async () => {
  await loadFiles(database.client, await catalogueOf('gpt-4', 'mistral-7b', 't5'));
});

async function weightOf({ model, criterion }: OnRating, person: { id: string }) {
  const vote = await getOwnVote(database.client, { model, criterion, personId: person.id });
  return vote && { weight: vote.weight, changesSince: vote.changesSince };
}

async function asked(person: { id: string }) {
  const notifications = await database.client.notification.findMany({
    where: { userId: person.id, decision: { kind: 'evidence-changed' } },
    select: { decision: { select: { detail: true } } },
  });
  return notifications.map(({ decision }) => decision?.detail);
}

const confirm = (person: Parameters<typeof run>[1], on: OnRating) =>
  done(run(confirmVote, person, on, { client: database.client }));

describe('a verified source', () => {
  it.each(['rejected', 'dead'] as const)(
    'that is %s makes older votes less fresh, until they are confirmed',
    async (verdict) => {
      const { client } = database;
      const { propose, vote, review, source, differences } = ratings;
      const on = { model: 'mistral-7b', criterion: verdict === 'dead' ? 'evaluation' : 'model-card' } as const;
      const [author, other] = [
        await createPerson(client, { isFounding: true }),
        await createPerson(client, { isFounding: true }),
      ];
      const moderator = await createPerson(client, { role: 'moderator' });
      const url = await propose(author, on, 'limited');
      await vote(other, on, 'mostly');
      await review(moderator, url, 'accepted');
      const { id: evidence } = await source(url);
      expect(await confirm(author, on)).toMatchObject({ isChanged: false });
      await done(run(reviewEvidence, moderator, { evidence, verdict, reason: 'Looked at.' }, { client }));
      expect(await weightOf(on, other)).toEqual({ weight: 125, changesSince: 1 });
      expect(await asked(other)).toEqual([{ criterion: on.criterion, cause: 'source-rejected' }]);
      expect(await asked(moderator)).toEqual([]);

      await confirm(other, on);
      expect(await weightOf(on, other)).toEqual({ weight: 250, changesSince: 0 });
      const events = await client.voteEvent.count({ where: { voter: `person:${other.id}` } });
      await confirm(other, on);
      expect(await client.voteEvent.count({ where: { voter: `person:${other.id}` } })).toBe(events);
      // A proposal's author confirms it as it is, and it keeps its supporters.
      await confirm(author, on);
      expect(await client.proposal.count({ where: { author: `person:${author.id}` } })).toBe(1);
      expect(await differences()).toEqual([]);
    },
  );

  it('is an evidence change where a moderator says that it contradicts what is published, and for no one else', async () => {
    const { client } = database;
    const { propose, vote, source } = ratings;
    const on = { model: 'gpt-4', criterion: 'technical-report' } as const;
    const voter = await createPerson(client, { isFounding: true });
    const moderator = await createPerson(client, { role: 'moderator' });
    await vote(voter, on, 'limited');
    const accept = async (contradicts: boolean) => {
      const { id: evidence } = await source(await propose(await createPerson(client), on, 'open'));
      await done(
        run(
          reviewEvidence,
          moderator,
          { evidence, verdict: 'accepted', contradicts, reason: 'Looked at.' },
          { client },
        ),
      );
      return weightOf(on, voter);
    };
    expect(await accept(false)).toEqual({ weight: 250, changesSince: 0 });
    expect(await accept(true)).toEqual({ weight: 125, changesSince: 1 });
    expect(await asked(voter)).toEqual([{ criterion: 'technical-report', cause: 'source-contradicts' }]);
  });
});

describe('a reviewer', () => {
  it('who says the same of a source again has said nothing, unless it decides something by now', async () => {
    const { client } = database;
    const { propose, review, source } = ratings;
    const on = { model: 't5', criterion: 'technical-report' } as const;
    const member = await createPerson(client, { isFounding: true });
    const moderators = [
      await createPerson(client, { role: 'moderator' }),
      await createPerson(client, { role: 'moderator' }),
    ] as const;
    const url = await propose(await createPerson(client), on, 'open');
    const { id: evidenceId } = await source(url);
    await addressAnswers(client, url);
    const decisions = () => client.decision.count({ where: { evidenceId } });
    const changes = () => client.change.count({ where: { kind: 'source-accepted', model: { slug: on.model } } });
    await review(member, url, 'accepted');
    await review(member, url, 'accepted');
    expect([await decisions(), await changes()]).toEqual([1, 1]);
    await review(moderators[0], url, 'accepted');
    await review(moderators[1], url, 'rejected');
    await review(moderators[0], url, 'accepted');
    expect(await decisions()).toBe(4);
    expect((await client.evidence.findUniqueOrThrow({ where: { id: evidenceId } })).status).toBe('verified');
  });
});

describe('another licence', () => {
  it('is an evidence change on what is read from it and on nothing else, and whoever voted is asked', async () => {
    const { client } = database;
    const { vote, differences } = ratings;
    const { propose, approve, page } = editsOver(database);
    const on = { model: 't5', criterion: 'purposes' } as const;
    const elsewhere = { model: 't5', criterion: 'weights' } as const;
    const voter = await createPerson(client, { isFounding: true });
    const [writer, judge] = [await createPerson(client), await createPerson(client, { role: 'moderator' })];
    await vote(voter, on, 'open');
    await vote(voter, elsewhere, 'open');
    const { revision } = await page('t5');
    const { edit } = await done(propose(writer, 't5', revision, { licence: 'openai-terms' }));
    await done(approve(judge, edit));
    expect(await weightOf(on, voter)).toEqual({ weight: 125, changesSince: 1 });
    expect(await weightOf(elsewhere, voter)).toEqual({ weight: 250, changesSince: 0 });
    expect(await asked(voter)).toEqual([{ criterion: 'purposes', cause: 'licence-changed' }]);
    const { sources } = await ratings.rating(on);
    expect(sources).toContainEqual(expect.objectContaining({ name: 'licence' }));
    expect(await differences()).toEqual([]);
  });
});
