import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import { ANSWERS } from '../../../domain/ratings/levels';
import { run } from '../../../server/commands/run';
import { castVote, withdrawVote } from '../../../server/ratings/cast-vote';
import { recompute } from '../../../server/ratings/recompute';
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

it('equals a recompute row by row, whatever concurrent people vote, change and withdraw', async () => {
  const { client } = database;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const results = await Promise.all(
        steps.map(({ person, criterion, answer, isProposal }, index) => {
          const actor = people[person] ?? { kind: 'anonymous' as const };
          const on = { model: 'gpt-4', criterion };
          if (answer === null) return run(withdrawVote, actor, on, { client });
          const argument =
            isProposal && answer !== 'unknown'
              ? { reason: `Reason ${index}`, evidence: [`https://example.org/${index % 4}`] }
              : {};
          return run(castVote, actor, { ...on, level: answer, ...argument }, { client });
        }),
      );
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
  await client.rating.updateMany({
    where: { criterion: 'weights', model: { slug: 'gpt-4' } },
    data: { publishedLevel: 'open' },
  });
  await client.model.update({ where: { slug: 'bloom' }, data: { label: 'ai-open' } });
  const found = await recompute(database.url, { isCheck: true });
  expect(found.differences.map(({ model, what }) => `${model} ${what}`).toSorted()).toEqual([
    'bloom label',
    'gpt-4 rating weights',
  ]);
  expect((await recompute(database.url, { isCheck: false })).differences).toHaveLength(2);
  expect((await recompute(database.url, { isCheck: true })).differences).toEqual([]);
});
