import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { FACET_IDS, type FacetId } from '../../../domain/models/facets';
import { parseModelFilter, SORTS } from '../../../domain/models/model-filter';
import { CRITERION_IDS, type CriterionId } from '../../../domain/ratings/criteria';
import type { LabelId } from '../../../domain/ratings/framework/v1/labels';
import type { RatedLevel } from '../../../domain/ratings/levels';
import { startPublication } from '../../../domain/ratings/publication/v1/state';
import { findModels, readFoundPage } from '../../../server/models/find-models';
import { compareSearch, rebuildSearch } from '../../../server/models/rebuild-search';
import { json } from '../../../server/platform/json';
import { assessRatings } from '../../../server/ratings/assess-ratings';
import { aDocument } from '../../support/documents';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();

type Facts = {
  name: string;
  aliases?: string[];
  organization: string;
  licence: string;
  family?: string;
  releasedOn: string;
  label: LabelId;
  score: number | null;
  levels?: Partial<Record<CriterionId, RatedLevel>>;
  variants?: Array<{ name: string; parameters: number | null; hubId: string | null }>;
  modality?: string;
};

const ORGANIZATIONS = {
  meta: 'Meta',
  openai: 'OpenAI',
  bigscience: 'BigScience',
  'technology-innovation-institute': 'Technology Innovation Institute',
  acme: 'Acme',
};
const LICENCES = {
  'llama-3.1-community': 'Llama 3.1 Community',
  'openai-terms': 'OpenAI terms',
  'bigscience-rail-1.0': 'BigScience RAIL 1.0',
  'apache-2.0': 'Apache 2.0',
  mit: 'MIT',
};

const MODELS: Readonly<Record<string, Facts>> = {
  'llama-3-1': {
    name: 'Llama 3.1',
    aliases: ['Herd of 2024'],
    organization: 'meta',
    licence: 'llama-3.1-community',
    family: 'llama',
    releasedOn: '2024-07-23',
    label: 'restricted',
    score: 47.7,
    levels: { weights: 'open', access: 'limited', 'training-data': 'closed' },
    variants: [
      { name: 'Llama 3.1 8B', parameters: 8_030_261_248, hubId: 'meta-llama/Llama-3.1-8B' },
      { name: 'Llama 3.1 405B', parameters: 405_853_388_800, hubId: 'meta-llama/Llama-3.1-405B' },
    ],
  },
  'gpt-4': {
    name: 'GPT-4',
    organization: 'openai',
    licence: 'openai-terms',
    releasedOn: '2023-03-14',
    label: 'closed',
    score: 12,
    levels: { weights: 'closed', 'training-data': 'closed' },
    modality: 'multimodal',
  },
  bloom: {
    name: 'BLOOM',
    aliases: ['Modèle à 176 milliards'],
    organization: 'bigscience',
    licence: 'bigscience-rail-1.0',
    releasedOn: '2022-07-12',
    label: 'open-with-gaps',
    score: 88,
    levels: { weights: 'open', 'tuning-data': 'na' },
    variants: [{ name: '176B', parameters: 176e9, hubId: 'bigscience/bloom' }],
  },
  'falcon-40b': {
    name: 'Falcon‑40B', // with a hyphen that does not break
    organization: 'technology-innovation-institute',
    licence: 'apache-2.0',
    releasedOn: '2023-05-25',
    label: 'model-source',
    score: 65,
    levels: { weights: 'open', access: 'open' },
    variants: [{ name: '40B', parameters: 40e9, hubId: 'tiiuae/falcon-40b' }],
  },
  newcomer: {
    name: 'Newcomer',
    organization: 'acme',
    licence: 'mit',
    releasedOn: '2025-02-01',
    label: 'unrated',
    score: null,
  },
};

async function create(slug: string, facts: Facts): Promise<void> {
  const { client } = database;
  const { name, aliases = [], organization, licence, family, modality = 'text', variants = [] } = facts;
  const id = randomUUID();
  const at = new Date(0);
  await client.model.create({
    data: {
      id,
      slug,
      name,
      aliases,
      modality,
      releasedOn: new Date(facts.releasedOn),
      document: json(aDocument({ name, aliases, variants })),
      revision: 1,
      framework: '1.0',
      label: facts.label,
      labelSince: at,
      assessment: json(assessRatings([])),
      score: facts.score,
      createdAt: at,
      updatedAt: at,
      organizationSlug: organization,
      licenceSlug: licence,
      familySlug: family ?? null,
      ratings: {
        create: Object.entries(facts.levels ?? {}).map(([criterion, level]) => ({
          criterion,
          rule: '1',
          tally: {},
          outcome: {},
          publication: json(startPublication()),
          publishedLevel: level,
          publishedState: 'provisional',
        })),
      },
    },
  });
}

beforeAll(async () => {
  const { client } = database;
  for (const [slug, name] of Object.entries(ORGANIZATIONS)) {
    await client.organization.create({
      data: { slug, name, kind: 'company', url: 'https://example.org', summary: '', sources: [] },
    });
  }
  await client.family.create({
    data: { slug: 'llama', name: 'Herd', organizationSlug: 'meta', summary: '', sources: [] },
  });
  for (const [slug, shortName] of Object.entries(LICENCES)) {
    await client.licence.create({
      data: {
        slug,
        name: shortName,
        shortName,
        osiApproved: false,
        steward: '',
        url: '',
        summary: '',
        clauses: {},
        defaults: {},
      },
    });
  }
  for (const [slug, facts] of Object.entries(MODELS)) await create(slug, facts);
});

const read = (query: string) =>
  readFoundPage(database.client, parseModelFilter(Object.fromEntries(new URLSearchParams(query))));

async function found(query: string): Promise<string[]> {
  return (await read(query)).models.map(({ slug }) => slug);
}

describe('a search', () => {
  it.each([
    ['its name', 'Llama', ['llama-3-1']],
    ['its name in other letters', 'bLoOm', ['bloom']],
    ['the beginning of its name', 'fal', ['falcon-40b']],
    ['an alias', 'herd of 2024', ['llama-3-1']],
    ['its hub id', 'meta-llama/Llama-3.1-8B', ['llama-3-1']],
    ['its address on the hub', 'https://huggingface.co/tiiuae/falcon-40b', ['falcon-40b']],
    ['its family', 'herd', ['llama-3-1']],
    ['its maker', 'openai', ['gpt-4']],
    ['a word of its maker', 'innovation', ['falcon-40b']],
    ['its licence', 'rail', ['bloom']],
    ['two words of its licence', 'apache 2.0', ['falcon-40b']],
    ['words of different fields, in any order', 'community meta 3.1', ['llama-3-1']],
    ['accents that were not typed', 'modele a 176', ['bloom']],
    ['accents that were typed', 'módèle', ['bloom']],
    ['a hyphen for a blank', 'llama-3', ['llama-3-1']],
    ['a blank for a hyphen', 'gpt 4', ['gpt-4']],
    ['neither hyphen nor blank', 'GPT4', ['gpt-4']],
    ['neither blank nor dot', 'llama31', ['llama-3-1']],
    ['a blank within a word', 'open ai', ['gpt-4']],
    ['a blank within a name', 'bl oom', ['bloom']],
    ['a hyphen for one that does not break', 'falcon-40b', ['falcon-40b']],
    ['a dash for a hyphen', 'gpt–4', ['gpt-4']],
    ['an underscore for a hyphen', 'falcon_40b', ['falcon-40b']],
    ['the address of its page', 'llama-3-1', ['llama-3-1']],
    ['the question that is its title', 'Is Llama 3.1 open source?', ['llama-3-1']],
    ['a mistyped name', 'lamma', ['llama-3-1']],
    ['swapped letters', 'falocn', ['falcon-40b']],
    ['a mistyped maker beside a name', 'gpt opneai', ['gpt-4']],
    ['nothing: all words must fit', 'llama openai', []],
    ['nothing: no such word', 'claude', []],
    ['nothing: two fields do not run into one another', 'gpt4openai', []],
    ['nothing: signs that a query could be broken with', `' & \\ :* | !( "`, Object.keys(MODELS)],
  ])('finds %s', async (_, q, slugs) => {
    expect((await found(`q=${encodeURIComponent(q)}`)).toSorted()).toEqual(slugs.toSorted());
  });

  it('tells which words it took for others', async () => {
    expect((await read('q=lamma+meta')).mended).toEqual([{ asked: 'lamma', taken: ['llama'] }]);
    expect((await read('q=llama')).mended).toEqual([]);
    expect((await read('q=bl+oom')).mended).toEqual([]);
  });
});

describe('a filter', () => {
  it.each([
    ['label=closed', ['gpt-4']],
    ['label=unrated', ['newcomer']],
    ['organization=meta', ['llama-3-1']],
    ['organization=met', []],
    ['licence=apache-2.0', ['falcon-40b']],
    ['modality=multimodal', ['gpt-4']],
    ['year=2023', ['falcon-40b', 'gpt-4']],
    ['size=up-to-15b', ['llama-3-1']],
    ['size=above-80b', ['bloom', 'llama-3-1']],
    ['size=unknown', ['gpt-4', 'newcomer']],
    ['criterion.weights=open', ['bloom', 'falcon-40b', 'llama-3-1']],
    ['criterion.weights=open&criterion.training-data=closed', ['llama-3-1']],
    ['criterion.access=closed', []],
    ['criterion.tuning-data=closed', []],
    ['q=llama&label=restricted&organization=meta', ['llama-3-1']],
    ['label=closed&organization=meta', []],
  ])('%s', async (query, slugs) => {
    const page = await read(query);
    expect(page.models.map(({ slug }) => slug)).toEqual(slugs);
    expect(page.total).toBe(slugs.length);
  });
});

const counts = async (query: string, id: FacetId) =>
  Object.fromEntries(((await read(query)).facets[id] ?? []).map(({ value, models }) => [value, models]));

describe('the counts beside a filter', () => {
  it.each([
    '',
    'label=restricted',
    'criterion.weights=open',
    'criterion.weights=open&year=2023',
    'q=o',
    'q=o&size=above-80b',
    'organization=meta&label=restricted&modality=text',
  ])('tell what choosing them would find: %s', async (query) => {
    const { facets } = await read(query);
    for (const [id, values] of Object.entries(facets)) {
      for (const { value, models } of values) {
        const chosen = new URLSearchParams(query);
        chosen.set(id, value);
        expect([id, value, (await read(chosen.toString())).total]).toEqual([id, value, models]);
      }
    }
  });

  it('keep the other values of what is chosen in sight', async () => {
    expect(await counts('label=closed', 'label')).toMatchObject({ closed: 1, restricted: 1, unrated: 1 });
    expect(await counts('label=closed&year=2023', 'label')).toEqual({ closed: 1, 'model-source': 1 });
  });
});

describe('the order of models', () => {
  it.each([
    ['openness', ['bloom', 'falcon-40b', 'llama-3-1', 'gpt-4', 'newcomer']],
    ['score', ['bloom', 'falcon-40b', 'llama-3-1', 'gpt-4', 'newcomer']],
    ['released', ['newcomer', 'llama-3-1', 'falcon-40b', 'gpt-4', 'bloom']],
    ['size', ['llama-3-1', 'bloom', 'falcon-40b', 'gpt-4', 'newcomer']],
    ['name', ['bloom', 'falcon-40b', 'gpt-4', 'llama-3-1', 'newcomer']],
    ['organization', ['newcomer', 'bloom', 'llama-3-1', 'gpt-4', 'falcon-40b']],
    ['licence', ['falcon-40b', 'bloom', 'llama-3-1', 'newcomer', 'gpt-4']],
    ['criterion.access', ['falcon-40b', 'llama-3-1', 'bloom', 'gpt-4', 'newcomer']],
  ])('by %s', async (sort, slugs) => {
    expect(await found(`sort=${sort}`)).toEqual(slugs);
  });

  it.each(SORTS)('by %s goes on after any place', async (sort) => {
    const filter = { q: 'm', facets: {}, sort };
    const seen: string[] = [];
    for (let after: Parameters<typeof findModels>[2]['after'] = null; ; ) {
      const part = await findModels(database.client, filter, { limit: 1, after });
      const [next] = part?.models ?? [];
      if (!next) break;
      seen.push(next.model.slug);
      after = next.place;
    }
    expect(seen).toEqual(await found(`q=m&sort=${sort}`));
    expect(seen.length).toBeGreaterThan(2);
  });
});

describe('what models are found by', () => {
  it('follows every change in the same transaction, and is what a rebuild makes', async () => {
    const { client } = database;
    await client.model.update({ where: { slug: 'newcomer' }, data: { name: 'Arrival', label: 'closed', score: 3 } });
    const { id: modelId } = await client.model.findUniqueOrThrow({ where: { slug: 'bloom' }, select: { id: true } });
    await client.rating.update({
      where: { modelId_criterion: { modelId, criterion: 'weights' } },
      data: { publishedLevel: 'mostly' },
    });
    await client.formerAddress.create({ data: { slug: 'tr11-176b', modelId } });

    expect(await found('q=newcomer')).toEqual(['newcomer']);
    expect(await found('label=closed')).toEqual(['gpt-4', 'newcomer']);
    expect(await found('criterion.weights=mostly')).toEqual(['bloom']);
    expect(await found('q=tr11')).toEqual(['bloom']);
    expect(await compareSearch(client)).toEqual([]);

    await client.$executeRaw`UPDATE "ModelSearch" SET facets = '{label:closed}', "byName" = 'zzz' WHERE slug = 'bloom'`;
    await client.$executeRaw`DELETE FROM "SearchWord" WHERE word = 'bloom'`;
    const differences = await compareSearch(client);
    expect(differences.map(({ what }) => what)).toContain('what it is found by');
    expect(differences).toContainEqual({
      model: 'all models',
      what: 'words to mend by',
      stored: null,
      computed: 'bloom',
    });
    await rebuildSearch(client);
    expect(await compareSearch(client)).toEqual([]);
    expect(await found('criterion.weights=mostly')).toEqual(['bloom']);
  });

  it('counts what many change at once', async () => {
    const { client } = database;
    const models = await client.model.findMany({ select: { id: true } });
    const changes = models.flatMap(({ id: modelId }) =>
      CRITERION_IDS.slice(0, 4).map((criterion) => ({ modelId, criterion })),
    );
    await Promise.all(
      changes.map(({ modelId, criterion }) =>
        client.rating.upsert({
          where: { modelId_criterion: { modelId, criterion } },
          create: {
            modelId,
            criterion,
            rule: '1',
            tally: {},
            outcome: {},
            publication: json(startPublication()),
            publishedLevel: 'limited',
            publishedState: 'provisional',
          },
          update: { publishedLevel: 'limited' },
        }),
      ),
    );
    expect(await compareSearch(client)).toEqual([]);
  });
});

describe('the order of what a search finds', () => {
  it('puts what is called just so first, then what begins so, then what is found by its other names', async () => {
    await create('openai-copy', { ...MODELS.newcomer, name: 'OpenAI', label: 'closed', score: 1 } as Facts);
    await create('open-openai', { ...MODELS.newcomer, name: 'Not OpenAI', label: 'ai-open', score: 99 } as Facts);
    await create('tuned', { ...MODELS.newcomer, name: 'OpenAI tuned', label: 'closed', score: 0 } as Facts);
    expect(await found('q=openai')).toEqual(['openai-copy', 'tuned', 'open-openai', 'gpt-4']);
  });
});

describe('what more than a thousand models fit', () => {
  beforeAll(async () => {
    const { client } = database;
    await client.$transaction([
      client.$executeRaw`ALTER TABLE "Model" DISABLE TRIGGER USER`,
      client.$executeRaw`
        INSERT INTO "Model" (id, slug, name, aliases, modality, "releasedOn", document, revision, framework, label,
          "labelSince", assessment, "createdAt", "updatedAt", "organizationSlug", "licenceSlug")
        SELECT gen_random_uuid(), 'many-' || n, 'Many ' || n, '{}', 'audio', '2020-01-01', document, 1, framework, 'closed',
          "labelSince", assessment, "createdAt", "updatedAt", 'acme', CASE WHEN n <= 1000 THEN 'mit' ELSE 'apache-2.0' END
        FROM "Model", generate_series(1, 1001) n WHERE slug = 'newcomer'`,
      client.$executeRaw`
        INSERT INTO "Organization" (slug, name, kind, url, summary, sources)
        SELECT 'maker-' || n, 'Maker ' || n, 'company', 'https://example.org', '', '[]' FROM generate_series(1, 230) n`,
      client.$executeRaw`
        INSERT INTO "Model" (id, slug, name, aliases, modality, "releasedOn", document, revision, framework, label,
          "labelSince", assessment, "createdAt", "updatedAt", "organizationSlug", "licenceSlug")
        SELECT gen_random_uuid(), 'few-' || n, 'Few ' || n, '{}', 'video', make_date(2020 + n % 3, 1, 1), document, 1, framework,
          (ARRAY['closed', 'restricted'])[1 + n % 2], "labelSince", assessment, "createdAt", "updatedAt",
          'maker-' || n, (ARRAY['mit', 'apache-2.0', 'openai-terms'])[1 + n % 3]
        FROM "Model", generate_series(1, 230) n WHERE slug = 'newcomer'`,
      client.$executeRaw`
        INSERT INTO "Rating" ("modelId", criterion, rule, tally, outcome, publication, "publishedLevel", "publishedState")
        SELECT id, criterion, '1', '{}', '{}', '{}', (ARRAY['open', 'mostly', 'limited', 'closed', 'na', NULL])[1 + abs(hashtext(slug || criterion) % 6)],
          'provisional'
        FROM "Model", unnest(${[...CRITERION_IDS]}::text[]) criterion WHERE slug LIKE 'few-%' OR slug LIKE 'many-1__'`,
      client.$executeRaw`ALTER TABLE "Model" ENABLE TRIGGER USER`,
      client.$executeRaw`SELECT rebuild_search()`,
      // How words are looked up depends on how many models PostgreSQL believes they find.
      client.$executeRaw`ANALYZE "ModelSearch"`,
    ]);
  });

  it.each([
    ['a word', 'q=many'],
    ['two filters', 'modality=audio&year=2020'],
    ['three filters', 'modality=audio&year=2020&organization=acme'],
  ])('is counted whole and offered further choices without numbers: %s', async (_, query) => {
    const { total, pages, models, facets } = await read(query);
    expect({ total, pages, shown: models.length }).toEqual({ total: 1001, pages: 11, shown: 100 });
    expect(facets.licence?.find(({ value }) => value === 'mit')).toEqual({ value: 'mit', models: null });
    expect((await read(`${query}&page=11`)).models).toHaveLength(1);
    const beyond = await read(`${query}&page=99`);
    expect({ page: beyond.page, shown: beyond.models.length }).toEqual({ page: 11, shown: 1 });
  });

  it.each(['q=many&licence=mit', 'modality=audio&licence=mit', 'modality=audio&year=2020&licence=mit'])(
    'is counted value by value up to a thousand: %s',
    async (query) => {
      const { total, facets } = await read(query);
      expect(total).toBe(1000);
      expect(facets.label).toEqual([{ value: 'closed', models: 1000 }]);
      expect(facets.licence?.find(({ value }) => value === 'mit')?.models).toBe(
        query.startsWith('modality=audio&l') ? 1000 : null,
      );
    },
  );

  it.each([
    ['rare and common words', 'q=many+77'],
    ['a word typed with a blank', 'q=f+ew&licence=mit'],
    ['rare words and a filter', 'q=many+88&licence=mit'],
    ['rare words and filters', 'q=few+mit+99&label=restricted&year=2020'],
    ['common words and filters', 'q=few+mit+1&label=restricted&year=2020'],
    ['a mistyped word and a rare one', 'q=77+trems&label=restricted'],
    ['two filters', 'modality=video&licence=mit'],
    ['filters by criterion', 'modality=video&criterion.weights=open&criterion.access=closed'],
    ['a filter that leaves nothing', 'modality=video&organization=meta'],
  ])('is counted as if each model were looked at: %s', async (_, query) => {
    const rows = await database.client.$queryRaw<Array<{ facets: string[]; words: string[] }>>`
      SELECT facets, tsvector_to_array(words) AS words FROM "ModelSearch"`;
    const { q, facets } = parseModelFilter(Object.fromEntries(new URLSearchParams(query)));
    const asked = q.replace('trems', 'terms').split(' ').filter(Boolean);
    const byWords = rows.filter(
      ({ words }) =>
        asked.every((start) => words.some((word) => word.startsWith(start))) ||
        (q === 'f ew' && words.some((word) => word.startsWith('few'))),
    );
    const chosen = Object.entries(facets).map(([id, value]) => `${id}:${value}`);
    const page = await read(query);
    expect(page.total).toBe(byWords.filter((row) => chosen.every((facet) => row.facets.includes(facet))).length);
    for (const id of FACET_IDS) {
      const others = chosen.filter((facet) => !facet.startsWith(`${id}:`));
      const fitting = byWords.filter((row) => others.every((facet) => row.facets.includes(facet)));
      const expected: Record<string, number | null> = {};
      const counted = fitting.length > 1000 && (asked.length > 0 || others.length > 1) ? rows : fitting;
      for (const facet of counted.flatMap((row) => row.facets)) {
        if (!facet.startsWith(`${id}:`)) continue;
        const value = facet.slice(id.length + 1);
        expected[value] = counted === fitting ? (expected[value] ?? 0) + 1 : null;
      }
      if (id === 'organization') continue; // of which only the commonest are offered
      expect([id, await counts(query, id)]).toEqual([id, expected]);
    }
  });

  it('is offered with the commonest of a long registry, and with what is chosen', async () => {
    const { facets, organizations } = await read('modality=video');
    expect(organizations).toHaveLength(200);
    expect(organizations.map(({ slug }) => slug).toSorted()).toEqual(
      (facets.organization ?? []).map(({ value }) => value).toSorted(),
    );
    expect(organizations).toContainEqual({ slug: 'maker-1', name: 'Maker 1' });
    expect(organizations).not.toContainEqual({ slug: 'maker-99', name: 'Maker 99' });
    const chosen = await read('modality=video&organization=maker-99');
    expect(chosen.organizations).toHaveLength(201);
    expect(chosen.organizations).toContainEqual({ slug: 'maker-99', name: 'Maker 99' });
    expect(chosen.facets.organization).toContainEqual({ value: 'maker-99', models: 1 });
    expect((await read('modality=video&organization=meta')).organizations).toContainEqual({
      slug: 'meta',
      name: 'Meta',
    });
  });
});
