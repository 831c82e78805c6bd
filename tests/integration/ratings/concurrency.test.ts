import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import { ANSWERS, LEVELS } from '../../../domain/ratings/levels';
import { run } from '../../../server/commands/run';
import { followRegistryFrom } from '../../../server/exchange/follow-registry';
import type { PrismaClient } from '../../../server/generated/prisma/client';
import { recountVoter } from '../../../server/people/standings';
import { releaseFreeze, shortenPatience } from '../../../server/ratings/act-on-publication';
import { castVote, withdrawVote } from '../../../server/ratings/cast-vote';
import { passOn } from '../../../server/ratings/pass-on';
import { publishDue } from '../../../server/ratings/publish-due';
import { recompute } from '../../../server/ratings/recompute';
import { reviewEvidence } from '../../../server/ratings/review-evidence';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();
const CRITERIA = ['weights', 'tuning-data', 'outputs'] as const;
const people: Actor[] = [];

beforeAll(async () => {
  await loadFiles(database.client, await catalogueOf('gpt-4', 'bloom'));
  for (const standing of ['newcomer', 'member', 'established'] as const) {
    for (const week of [1, 1, 9]) {
      const createdAt = new Date(Date.UTC(2026, 0, week * 7));
      people.push(await createPerson(database.client, { standing, createdAt }));
    }
  }
}, 120_000);

const step = fc.record({
  person: fc.nat({ max: 8 }),
  criterion: fc.constantFrom(...CRITERIA),
  answer: fc.option(fc.constantFrom(...ANSWERS), { nil: null }),
  isProposal: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function cast(
  { person, criterion, answer, isProposal }: Step,
  index: number,
  options: { client: PrismaClient; now?: Date },
) {
  const actor = people[person] ?? { kind: 'anonymous' as const };
  const on = { model: 'gpt-4', criterion };
  if (answer === null) return run(withdrawVote, actor, on, options);
  const argument =
    isProposal && answer !== 'unknown'
      ? { reason: `Reason ${index}`, evidence: [`https://example.org/${index % 4}`] }
      : {};
  return run(castVote, actor, { ...on, level: answer, ...argument }, options);
}

it('equals a recompute row by row, whatever concurrent people vote, change and withdraw', async () => {
  const { client } = database;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const results = await Promise.all(steps.map((one, index) => cast(one, index, { client })));
      for (const [index, result] of results.entries()) {
        const isMisplaced = steps[index]?.answer === 'na' && steps[index]?.criterion !== 'tuning-data';
        const refusal = result.ok ? null : result.refusal.kind;
        expect(refusal).toBe(isMisplaced ? 'invalid' : null);
      }
      const report = await recompute(database.url, { isCheck: true });
      expect(report.differences).toEqual([]);
    }),
    { numRuns: 8 },
  );
}, 300_000);

it('finds a planted difference, names it, mends it, and then finds none', async () => {
  const { client } = database;
  const where = { criterion: 'weights', model: { slug: 'gpt-4' } };
  const { publishedLevel } = await client.rating.findFirstOrThrow({ where });
  await client.rating.updateMany({ where, data: { publishedLevel: publishedLevel === 'open' ? 'closed' : 'open' } });
  await client.model.update({ where: { slug: 'bloom' }, data: { label: 'ai-open' } });
  const { id: modelId } = await client.model.findUniqueOrThrow({ where: { slug: 'bloom' }, select: { id: true } });
  const [voter, bloc] = ['source:licence', 'source:licence'];
  await client.voteInForce.updateMany({ where: { modelId, criterion: 'purposes', voter }, data: { changesAtVote: 7 } });
  await client.blocTally.deleteMany({ where: { modelId, criterion: 'outputs', bloc } });
  // One figure more than there should be, one of another size, and one that is the same in another order.
  await client.$executeRaw`
    UPDATE "VoteInForce" SET counted = jsonb_set(counted::jsonb, '{seen}', '1')
    WHERE "modelId" = ${modelId}::uuid AND criterion = 'permanence' AND voter = ${voter}`;
  await client.$executeRaw`
    UPDATE "BlocTally" SET counters = jsonb_set(counters::jsonb, '{cells,1}', '499')
    WHERE "modelId" = ${modelId}::uuid AND criterion = 'permanence' AND bloc = ${bloc}`;
  const same = await client.blocTally.findFirstOrThrow({ where: { modelId, criterion: 'purposes', bloc } });
  const { votes, sum, cells } = same.counters as { votes: number; sum: number; cells: number[] };
  await client.blocTally.updateMany({
    where: { modelId, criterion: 'purposes', bloc },
    data: { counters: { votes, cells, sum } },
  });
  const found = await recompute(database.url, { isCheck: true });
  expect(found.differences.map(({ model, what }) => `${model} ${what}`).toSorted()).toEqual([
    'bloom bloc outputs source:licence',
    'bloom bloc permanence source:licence',
    'bloom label',
    'bloom vote permanence source:licence',
    'bloom vote purposes source:licence',
    'gpt-4 rating weights',
  ]);
  expect((await recompute(database.url, { isCheck: false })).differences).toHaveLength(6);
  expect((await recompute(database.url, { isCheck: true })).differences).toEqual([]);
});

const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('vote' as const), step }) },
  fc.record({
    kind: fc.constant('standing' as const),
    person: fc.nat({ max: 8 }),
    standing: fc.constantFrom('newcomer', 'member', 'established'),
    camp: fc.constantFrom('strict', 'neutral', 'lenient'),
    ring: fc.constantFrom(null, 'a', 'b'),
  }),
  fc.record({
    kind: fc.constant('review' as const),
    source: fc.nat({ max: 3 }),
    verdict: fc.constantFrom('accepted', 'rejected', 'dead'),
    contradicts: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('act' as const), criterion: fc.constantFrom(...CRITERIA), isRelease: fc.boolean() }),
  fc.record({ kind: fc.constant('clock' as const) }),
  fc.record({ kind: fc.constant('base' as const), answer: fc.constantFrom(...LEVELS) }),
  fc.record({ kind: fc.constant('licence' as const), level: fc.constantFrom(...LEVELS) }),
);

it('equals it, too, while standings, rings, sources, the base, the licence, moderators and the clock move what is counted and published', async () => {
  const { client } = database;
  vi.stubEnv('CONSENSUS_PATIENCE', '72');
  const moderator = await createPerson(client, { role: 'moderator' });
  const { id: modelId, licenceSlug } = await client.model.findUniqueOrThrow({
    where: { slug: 'gpt-4' },
    select: { id: true, licenceSlug: true },
  });
  const { id: baseId } = await client.model.findUniqueOrThrow({ where: { slug: 'bloom' }, select: { id: true } });
  await client.model.update({ where: { id: modelId }, data: { baseId } });
  await passOn(baseId, { client });
  let clock = Date.now();
  const DAY = 24 * 3_600_000;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(move, fc.integer({ min: 0, max: 4 * DAY })), { minLength: 5, maxLength: 30 }),
      async (moves) => {
        await Promise.all(
          moves.map(async ([one, wait], index) => {
            clock += wait;
            const options = { client, now: new Date(clock) };
            switch (one.kind) {
              case 'vote':
                return cast(one.step, index, options);
              case 'standing': {
                const actor = people[one.person];
                if (actor?.kind !== 'person') return null;
                const { standing, camp, ring } = one;
                await client.user.update({ where: { id: actor.id }, data: { standing, camp, ring } });
                return recountVoter(actor.id, options);
              }
              case 'review': {
                const url = `https://example.org/${one.source}`;
                const found = await client.evidence.findFirst({
                  where: { modelId, url },
                  orderBy: { criterion: 'asc' },
                });
                const { verdict, contradicts } = one;
                const input = { evidence: found?.id, verdict, contradicts, reason: 'Looked at.' };
                return found && run(reviewEvidence, moderator, input, options);
              }
              case 'act': {
                const input = { model: 'gpt-4', criterion: one.criterion, reason: 'It has to be.' };
                return run(one.isRelease ? releaseFreeze : shortenPatience, moderator, input, options);
              }
              case 'clock':
                return run(publishDue, { kind: 'operator' }, { model: modelId, at: options.now }, options);
              case 'base':
                await run(
                  castVote,
                  people.at(-1) ?? moderator,
                  { model: 'bloom', criterion: 'training-code', level: one.answer },
                  options,
                );
                return passOn(baseId, { client });
              case 'licence':
                await client.$executeRaw`
                  UPDATE "Licence" SET "shortName" = 'As ' || ${one.level}, defaults = (
                    SELECT jsonb_object_agg(key, value || jsonb_build_object('level', ${one.level}::text))
                    FROM jsonb_each(defaults)
                  ) WHERE slug = ${licenceSlug}`;
                return followRegistryFrom({ kind: 'licence', slug: licenceSlug, after: null }, { client });
              default:
                return one satisfies never;
            }
          }),
        );
        expect((await recompute(database.url, { isCheck: true })).differences).toEqual([]);
      },
    ),
    { numRuns: 6 },
  );
  vi.unstubAllEnvs();
}, 300_000);
