import { beforeAll, expect, it } from 'vitest';
import { CRITERION_IDS, type CriterionId } from '../../../domain/ratings/criteria';
import { LABEL_IDS, type LabelId } from '../../../domain/ratings/framework/v1/labels';
import { RATED_LEVELS } from '../../../domain/ratings/levels';
import { neededVotes } from '../../../domain/ratings/needed-votes';
import { readDerivativesPage, readNewestDerivatives } from '../../../server/models/derivatives';
import { findModels } from '../../../server/models/find-models';
import { readLicencePage } from '../../../server/models/licence-views';
import { readByLevel } from '../../../server/models/list-by-level';
import { readLatestChanges } from '../../../server/models/list-changes';
import { readLabelCounts, readLabelled } from '../../../server/models/list-labelled';
import { readLandscape } from '../../../server/models/list-landscape';
import { readNeededVotes } from '../../../server/models/list-needed-votes';
import { readFamilyPage, readOrganizationPage } from '../../../server/models/organization-views';
import { readTold } from '../../../server/models/pick-told';
import { useFreshDatabase } from '../../support/fresh-database';
import { rowsRead } from '../../support/rows-read';

const database = useFreshDatabase('catalogue');

/** Every model, in the order of openness. */
let all: Awaited<ReturnType<typeof readAll>>;

async function readAll() {
  const filter = { q: '', facets: {}, sort: 'openness' } as const;
  const found = await findModels(database.client, filter, { limit: 10_000, after: null });
  return found?.models.map(({ model }) => model) ?? [];
}

beforeAll(async () => {
  all = await readAll();
});

it('draws the newest models that have a score, and says when that is not all', async () => {
  const scored = all.filter(({ score }) => score !== null);
  const drawn = await readLandscape(database.client);
  expect(drawn.isNewestOnly).toBe(false);
  expect(drawn.models.map(({ slug }) => slug).toSorted()).toEqual(scored.map(({ slug }) => slug).toSorted());
  const scores = drawn.models.map(({ score }) => score?.value ?? Number.NaN);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));

  const { models, isNewestOnly } = await readLandscape(database.client, 5);
  const days = scored
    .map(({ releasedOn }) => releasedOn)
    .toSorted()
    .slice(-5);
  expect([isNewestOnly, models.map(({ releasedOn }) => releasedOn).toSorted()]).toEqual([true, days]);
});

it('tells of the most open model, of the one furthest below its claim, and of the most closed', async () => {
  const { client } = database;
  const rows = await client.model.findMany({ select: { slug: true, document: true } });
  const claims = new Set(
    rows.flatMap(({ slug, document }) => {
      const { claim } = document as { claim: { callsItOpenSource: boolean } | null };
      return claim?.callsItOpenSource ? [slug] : [];
    }),
  );
  const scored = all.filter(({ score }) => score !== null).map(({ slug }) => slug);
  const claimed = scored.filter((slug) => claims.has(slug));
  expect(await readTold(client)).toEqual([scored[0], claimed.at(-1), scored.at(-1)]);
});

it('counts the models of each label, and lists the first of them', async () => {
  const counts: Partial<Record<LabelId, number>> = {};
  for (const { label } of all) counts[label.id] = (counts[label.id] ?? 0) + 1;
  expect(await readLabelCounts(database.client)).toEqual(counts);
  for (const id of LABEL_IDS) {
    const [first, second] = all.filter(({ label }) => label.id === id);
    const { models, total } = await readLabelled(database.client, id, 2);
    expect([id, models, total]).toEqual([id, [first, second].filter(Boolean), counts[id] ?? 0]);
  }
});

it('shows the most open models under a licence and the newest of a maker, of how many', async () => {
  const { client } = database;
  const licensed = all.filter(({ licence }) => licence.slug === 'apache-2.0');
  const licence = await readLicencePage(client, 'apache-2.0', 2);
  expect(licence).toMatchObject({ models: licensed.slice(0, 2), total: licensed.length });
  const days = all
    .filter(({ organization }) => organization.slug === 'google')
    .map(({ releasedOn }) => releasedOn)
    .toSorted()
    .toReversed();
  const maker = await readOrganizationPage(client, 'google', 2);
  expect([maker?.models.map(({ releasedOn }) => releasedOn), maker?.total]).toEqual([days.slice(0, 2), days.length]);
  expect([licensed.length, days.length].every((length) => length > 2)).toBe(true);
});

it('shows a family a page at a time, the newest model first, and the last page to whoever asks for one beyond', async () => {
  const { client } = database;
  const [largest] = await client.model.groupBy({
    by: ['familySlug'],
    where: { familySlug: { not: null } },
    _count: true,
    orderBy: { _count: { familySlug: 'desc' } },
    take: 1,
  });
  const slug = largest?.familySlug ?? '';
  const rows = await client.model.findMany({
    where: { familySlug: slug },
    select: { slug: true, releasedOn: true },
    orderBy: [{ releasedOn: 'desc' }, { slug: 'asc' }],
  });
  const pages = Math.ceil(rows.length / 2);
  expect(pages).toBeGreaterThan(1);
  for (const page of [1, pages, pages + 1]) {
    const shown = Math.min(page, pages);
    const family = await readFamilyPage(client, slug, page, 2);
    expect(family).toMatchObject({ page: shown, pages });
    expect(family?.models.map((model) => model.slug)).toEqual(
      rows.slice(2 * (shown - 1), 2 * shown).map((row) => row.slug),
    );
  }
});

it('shows the newest models that were made from one, and all of them a page at a time', async () => {
  const { client } = database;
  const base = await client.model.findUniqueOrThrow({ where: { slug: 'pythia' } });
  await client.model.updateMany({
    where: { slug: { in: ['t5', 'bloom', 'mistral-7b'] } },
    data: { baseId: base.id },
  });
  const rows = await client.model.findMany({
    where: { baseId: base.id },
    select: { slug: true, name: true },
    orderBy: [{ releasedOn: 'desc' }, { slug: 'asc' }],
  });
  const total = rows.length;
  expect(total).toBeGreaterThan(2);
  expect(await readNewestDerivatives(client, base.id, 1)).toEqual({ models: rows.slice(0, 1), total });
  expect(await readNewestDerivatives(client, base.id, total)).toEqual({ models: rows, total });
  for (const page of [1, total, total + 1]) {
    const shown = Math.min(page, total);
    const found = await readDerivativesPage(client, base.slug, page, 1);
    expect(found).toMatchObject({ model: { slug: base.slug, name: base.name }, page: shown, pages: total, total });
    expect(found?.models.map(({ slug }) => slug)).toEqual([rows[shown - 1]?.slug]);
  }
  expect(await readDerivativesPage(client, 'no-such-model')).toBeNull();
});

it('names the models at each level of a criterion, the best level first, and how many more there are', async () => {
  const criterion = 'training-data' satisfies CriterionId;
  await database.client.rating.deleteMany({ where: { criterion, model: { slug: 't5' } } });
  const levelOf = (slug: string) =>
    slug === 't5'
      ? null
      : all.find((one) => one.slug === slug)?.marks.find((mark) => mark.criterion === criterion)?.level;
  const expected = [...RATED_LEVELS.toReversed(), null].flatMap((level) => {
    const slugs = all.map(({ slug }) => slug).filter((slug) => levelOf(slug) === level);
    return slugs.length === 0 ? [] : [{ level, slugs: slugs.toSorted() }];
  });
  const rows = await readByLevel(database.client, criterion);
  expect(rows.map(({ level, models }) => ({ level, slugs: models.map(({ slug }) => slug).toSorted() }))).toEqual(
    expected,
  );
  const few = await readByLevel(database.client, criterion, 1);
  expect(few).toEqual(rows.map((row) => ({ ...row, models: row.models.slice(0, 1) })));
});

it('finds the votes that are needed most among all models', async () => {
  const { client } = database;
  const models = await client.model.findMany({ select: { id: true, slug: true }, orderBy: { slug: 'asc' } });
  for (const [index, { id: modelId }] of models.entries()) {
    const criterion = { in: index % 3 === 0 ? [CRITERION_IDS[index % 18] ?? 'weights', 'evaluation'] : [] };
    const publishedState = index % 2 === 0 ? 'contested' : 'in-dispute';
    await client.rating.updateMany({ where: { modelId, criterion }, data: { publishedState } });
  }
  const rows = await client.model.findMany({ include: { ratings: true } });
  const known = rows.map(({ slug, name, releasedOn, assessment, ratings }) => ({
    slug,
    name,
    releasedOn: releasedOn.toISOString(),
    pivotal: (assessment as { pivotal: CriterionId[] }).pivotal,
    disagreed: ratings
      .filter(({ publishedState }) => ['contested', 'in-dispute'].includes(publishedState))
      .map(({ criterion }) => criterion as CriterionId)
      .toSorted(),
  }));
  expect(await readNeededVotes(client)).toEqual(neededVotes(known, 6));
  await client.rating.updateMany({ data: { publishedState: 'provisional' } });
  expect(await readNeededVotes(client)).toEqual(
    neededVotes(
      known.map((one) => ({ ...one, disagreed: [] })),
      6,
    ),
  );
});

it('does not read past votes to find what changed', async () => {
  const { client } = database;
  await client.$executeRaw`
    INSERT INTO "Change" (at, kind, actor, "modelId", detail)
    SELECT now(), 'vote-cast', 'person:somebody', (SELECT id FROM "Model" LIMIT 1), '{"criterion": "weights"}'
    FROM generate_series(1, 20000)`;
  await client.$executeRaw`ANALYZE "Change"`;
  const read = await rowsRead(client, 'Change', (transaction) => readLatestChanges(transaction, 8));
  expect(read).toBeLessThan(1000);
});
