import { describe, expect, it } from 'vitest';
import { run } from '../../../server/commands/run';
import { readModelPage } from '../../../server/models/get-model-page';
import { getStake } from '../../../server/moderation/get-stake';
import type { Transaction } from '../../../server/platform/database';
import { castVote } from '../../../server/ratings/cast-vote';
import { recompute } from '../../../server/ratings/recompute';
import { reviewEvidence } from '../../../server/ratings/review-evidence';
import { aDocument } from '../../support/documents';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { rowsRead } from '../../support/rows-read';

const database = useFreshDatabase('examples');
const edits = editsOver(database);

async function published(slug: string) {
  const page = await readModelPage(database.client, slug);
  if (!page) throw new Error(`There is no page at ${slug}.`);
  const levels = Object.fromEntries(page.ratings.map(({ criterion, published: { level } }) => [criterion, level]));
  return { levels, label: page.label.id, sources: page.ratings };
}

/** Proposes another licence for a model, checks that what is told to be at stake comes true, and answers what was told. */
async function changeLicence(slug: string, licence: string) {
  const { propose, approve, see, page } = edits;
  const [writer, judge] = [
    await createPerson(database.client),
    await createPerson(database.client, { role: 'moderator' }),
  ];
  const before = await published(slug);
  const { revision } = await page(slug);
  const { edit } = await done(propose(writer, slug, revision, { licence }));
  const stake = (await see(judge, edit))?.stake;
  if (!stake) throw new Error('The moderator does not see the edit.');
  expect(await published(slug)).toEqual(before);
  await done(approve(judge, edit));
  const after = await published(slug);
  const moved = Object.keys(after.levels).filter((criterion) => after.levels[criterion] !== before.levels[criterion]);
  expect(stake.criteria).toEqual(
    moved.map((criterion) => ({ criterion, from: before.levels[criterion], to: after.levels[criterion] })),
  );
  expect(stake.label).toBe(after.label === before.label ? null : after.label);
  expect((await recompute(database.url, { isCheck: true })).differences).toEqual([]);
  return { ...stake, before, after };
}

describe('another licence', () => {
  it('moves the ratings that are read from it, and the label, exactly as was told', async () => {
    const { sentence, label, criteria } = await changeLicence('mistral-7b', 'gemma-terms');
    expect(criteria.map(({ criterion }) => criterion)).toContain('purposes');
    expect(label).toBe('restricted');
    expect(sentence).toBe(
      'Approving moves Purposes, Modify and share, Outputs and Permanence, and with it the label from Model-source to Restricted weights.',
    );
    const { client } = database;
    const of = { model: { slug: 'mistral-7b' } };
    const changes = await client.change.findMany({
      where: { ...of, kind: 'label-changed' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(changes).toMatchObject([{ detail: { from: 'model-source', to: 'restricted' } }]);
  });

  it('moves them back, too', async () => {
    const { label, sentence } = await changeLicence('mistral-7b', 'apache-2.0');
    expect(label).toBe('model-source');
    expect(sentence).toContain('from Restricted weights to Model-source');
  });

  it('moves levels and not the label where that hangs on something else', async () => {
    const { label, criteria, sentence } = await changeLicence('llama-3-1', 'apache-2.0');
    expect([label, criteria.length]).toEqual([null, 5]);
    expect(sentence).toMatch(/; the label stays Restricted weights\.$/);
  });

  it('moves no level where the catalogue departs from licences', async () => {
    const departures = await database.client.voteInForce.findMany({
      where: { voter: 'source:catalogue', criterion: 'permanence', model: { slug: 'olmo-2' } },
    });
    expect(departures).toHaveLength(1);
    const { criteria, after } = await changeLicence('olmo-2', 'gemma-terms');
    expect(criteria.map(({ criterion }) => criterion)).not.toContain('permanence');
    const permanence = after.sources.find(({ criterion }) => criterion === 'permanence');
    expect(permanence?.sources.map(({ name }) => name)).toEqual(['catalogue']);
  });

  it('moves no level that people have decided, and says so', async () => {
    const { client } = database;
    const judge = await createPerson(client, { role: 'moderator' });
    const criteria = ['who-may-use', 'purposes', 'modify-and-share', 'outputs', 'permanence'];
    for (const criterion of criteria) {
      const { levels } = await published('gemma-2');
      for (let index = 0; index < 3; index++) {
        const rater = await createPerson(client, { isFounding: true, createdAt: new Date(2026, index, 1) });
        const url = `https://example.org/${criterion}-${index}`;
        const vote = { model: 'gemma-2', criterion, level: levels[criterion], reason: 'It says so.', evidence: [url] };
        await done(run(castVote, rater, vote, { client }));
        const { id } = await client.evidence.findFirstOrThrow({ where: { url } });
        await done(run(reviewEvidence, judge, { evidence: id, verdict: 'accepted', reason: 'Looked at.' }, { client }));
      }
    }
    const { sentence, criteria: moved } = await changeLicence('gemma-2', 'mit');
    expect(moved).toEqual([]);
    expect(sentence).toBe('The licence is another one, but no published level moves by it: the label stays.');
  });

  it('is not at stake in an edit of other fields', async () => {
    const { propose, see } = edits;
    const { client } = database;
    const writer = await createPerson(client);
    const { edit } = await done(propose(writer, 'bloom', 1, { editorsNote: 'A note.' }));
    const nothing = {
      criteria: [],
      label: null,
      sentence: 'No rating is read from what this changes: the label stays.',
    };
    expect((await see(writer, edit))?.stake).toEqual(nothing);
    const { id, licenceSlug } = await client.model.findUniqueOrThrow({ where: { slug: 'bloom' } });
    const look = (licence: string) => (transaction: Transaction) => getStake(transaction, id, licence);
    expect(await rowsRead(client, 'VoteInForce', look('mit'))).toBeGreaterThan(0);
    expect(await rowsRead(client, 'VoteInForce', look(licenceSlug ?? ''))).toBe(0);
  });
});

describe('a proposed page', () => {
  it('tells what its licence will rate', async () => {
    const { proposePage, approve, see } = edits;
    const [writer, judge] = [
      await createPerson(database.client),
      await createPerson(database.client, { role: 'moderator' }),
    ];
    const { edit } = await done(proposePage(writer, aDocument({ licence: 'gemma-terms' })));
    const stake = (await see(judge, edit))?.stake;
    expect(stake?.sentence).toMatch(
      /^Approving rates Who may use, .* and Permanence by the licence; more has to be rated before there is a label\.$/,
    );
    await done(approve(judge, edit));
    const { levels, label } = await published('aurora-7');
    const rated = Object.entries(levels).filter(([, level]) => level !== null);
    expect(stake?.criteria).toEqual(rated.map(([criterion, to]) => ({ criterion, from: null, to })));
    expect(stake?.label ?? 'unrated').toBe(label);
    expect((await see(writer, edit))?.stake).toEqual({ criteria: [], label: null, sentence: '' });
  });
});
