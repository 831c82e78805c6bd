import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { LICENCE_CRITERION_IDS } from '../../../domain/ratings/criteria';
import { GATES } from '../../../domain/ratings/framework/v1/criteria';
import { type CatalogueFile, readCatalogue } from '../../../server/exchange/catalogue-files';

const SHIPPED = 'prisma/catalogue';

type Source = { url?: unknown; title?: unknown; seenIn?: unknown };
type Claim = { level?: unknown; says?: unknown; reason?: unknown; detail?: unknown; sources?: Source[] };
type Raw = {
  slug: string;
  organization?: string;
  family?: string | null;
  licence?: string;
  base?: string | null;
  ratings?: Record<string, Claim>;
  clauses?: Record<string, Claim>;
  defaults?: Record<string, { level?: unknown; reason?: unknown; clauses?: string[] }>;
};

/** The shipped files below a folder as they are, past all schemas. */
async function raw(folder: string): Promise<Raw[]> {
  const names = (await readdir(join(SHIPPED, folder))).toSorted();
  return Promise.all(names.map(async (name) => parse(await readFile(join(SHIPPED, folder, name), 'utf8')) as Raw));
}

const [organizations, families, licences, models] = await Promise.all(
  ['organizations', 'families', 'licences', 'models'].map(raw),
);
if (!organizations || !families || !licences || !models) throw new Error('The shipped catalogue is not there.');

function slugs(entries: readonly Raw[]): string[] {
  return entries.map(({ slug }) => slug);
}

/** The places at which a list of sources is not fit to show: each needs an address, a title, and where it was seen. */
function sourceGaps(where: string, sources: readonly Source[] | undefined): string[] {
  if (!sources || sources.length === 0) return [`${where}: no source`];
  return sources.flatMap((source, place) =>
    (['url', 'title', 'seenIn'] as const)
      .filter((field) => typeof source[field] !== 'string' || source[field].trim() === '')
      .map((field) => `${where}: source ${place} has no ${field}`),
  );
}

describe('the shipped catalogue', () => {
  it('holds only files that fit, each read once', async () => {
    const { files, problems } = await readCatalogue([SHIPPED]);
    expect(problems).toEqual([]);
    const entries = await readdir(SHIPPED, { recursive: true, withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.map(({ file }) => file).toSorted()).toEqual(names.toSorted());
    expect(names.length).toBeGreaterThanOrEqual(38);
  });

  it.each(models)('gives a reason and a source that was seen for each level of $slug', ({ slug, ratings }) => {
    const levels = Object.entries(ratings ?? {});
    expect(levels.length).toBeGreaterThan(0);
    for (const [criterion, { level, reason, sources }] of levels) {
      const where = `${slug}, ${criterion}`;
      expect([where, level, reason]).toEqual([where, expect.any(String), expect.stringMatching(/\w{3}/)]);
      expect(sourceGaps(where, sources)).toEqual([]);
    }
  });

  it.each(models)('knows every gate of the label of $slug: from its file, its licence or its base', (model) => {
    const defaults = licences.find(({ slug }) => slug === model.licence)?.defaults ?? {};
    const unknown = GATES.filter(
      ({ id, isInherited }) => !model.ratings?.[id] && !defaults[id] && !(isInherited && model.base),
    );
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it.each(licences)('gives a sentence and a source that was seen for each clause of $slug', ({ slug, clauses }) => {
    const all = Object.entries(clauses ?? {});
    expect(all).toHaveLength(13);
    for (const [clause, { says, detail, sources }] of all) {
      const where = `${slug}, ${clause}`;
      expect([where, says, detail]).toEqual([where, expect.any(String), expect.stringMatching(/\w{3}/)]);
      expect(sourceGaps(where, sources)).toEqual([]);
    }
  });

  it.each(licences)('reads each default of $slug from clauses that it has', ({ clauses, defaults }) => {
    expect(Object.keys(defaults ?? {}).toSorted()).toEqual(LICENCE_CRITERION_IDS.toSorted());
    for (const { reason, clauses: read } of Object.values(defaults ?? {})) {
      expect(reason).toEqual(expect.stringMatching(/\w{3}/));
      expect(read?.length).toBeGreaterThan(0);
      expect(Object.keys(clauses ?? {})).toEqual(expect.arrayContaining(read ?? []));
    }
  });

  it.each(models)('holds what $slug refers to', ({ organization, family, licence, base }) => {
    expect(slugs(organizations)).toContain(organization);
    expect(slugs(licences)).toContain(licence);
    expect([null, ...slugs(families)]).toContain(family);
    expect([null, ...slugs(models)]).toContain(base);
  });

  it.each(families)('holds the maker of the family $slug', ({ organization }) => {
    expect(slugs(organizations)).toContain(organization);
  });
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wm-catalogue-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(path: string, content: unknown): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : stringify(content));
  return file;
}

const SOURCE = { url: 'https://example.org/', title: 'About Acme', seenIn: 'search pages "acme"' };
const ACME = {
  slug: 'acme',
  name: 'Acme',
  kind: 'company',
  country: null,
  url: 'https://example.org/',
  summary: 'Makes models.',
  sources: [SOURCE],
};

/** Whichever shipped model, with some fields changed. */
function modelLike(changes: Record<string, unknown>): Record<string, unknown> {
  return { ...models?.[0], ...changes };
}

/** The one problem with a file, past its name. */
async function problemWith(path: string, content: unknown): Promise<string> {
  const file = await write(path, content);
  const { files, problems } = await readCatalogue([folder]);
  expect(files).toEqual([]);
  expect(problems.map((one) => basename(one.file))).toEqual([basename(file)]);
  return problems[0]?.problem ?? '';
}

describe('a file that fits', () => {
  it('is read with its kind from its folder', async () => {
    await write('organizations/acme.yaml', ACME);
    const { files, problems } = await readCatalogue([folder]);
    expect(problems).toEqual([]);
    expect(files.map(({ kind, document }) => [kind, document])).toEqual([['organization', ACME]]);
  });

  it('can be given by its own name', async () => {
    const file = await write('organizations/acme.yaml', ACME);
    await write('organizations/other.yaml', 'not: read');
    const { files, problems } = await readCatalogue([file]);
    expect([problems, files.map(({ document }) => document.slug)]).toEqual([[], ['acme']]);
  });
});

describe('a file that does not fit', () => {
  it.each<[what: string, path: string, content: unknown, mend: string]>([
    [
      'in a folder of another name',
      'people/acme.yaml',
      ACME,
      'put it into a folder named organizations, licences, families, models: it says what the file describes',
    ],
    [
      'in the folder of another kind',
      'families/acme.yaml',
      ACME,
      'organization: Invalid input: expected string, received undefined\n  the file: Unrecognized keys: "kind", "country", "url"',
    ],
    ['of another name', 'organizations/umbrella.yaml', ACME, 'its slug is "acme": name it acme.yaml'],
    [
      'with a field that is not known',
      'organizations/acme.yaml',
      { ...ACME, colour: 'red' },
      'the file: Unrecognized key: "colour"',
    ],
    [
      'with an unknown field inside',
      'organizations/acme.yaml',
      { ...ACME, sources: [{ ...SOURCE, date: '2024' }] },
      'sources.0: Unrecognized key: "date"',
    ],
    ['without a source', 'organizations/acme.yaml', { ...ACME, sources: [] }, 'sources: name at least one source'],
    [
      'without a list of sources',
      'organizations/acme.yaml',
      { ...ACME, sources: undefined },
      'sources: name at least one source',
    ],
    [
      'with a source that was seen nowhere',
      'organizations/acme.yaml',
      { ...ACME, sources: [{ ...SOURCE, seenIn: undefined }] },
      'sources.0.seenIn: Invalid input: expected string, received undefined',
    ],
    [
      'with the same source twice',
      'organizations/acme.yaml',
      { ...ACME, sources: [SOURCE, { ...SOURCE, title: 'Once more' }] },
      'sources: name each address once',
    ],
    [
      'with half an address',
      'organizations/acme.yaml',
      { ...ACME, url: 'example.org' },
      'url: give a full address that starts with https://',
    ],
    [
      'with a slug that is no slug',
      'organizations/Acme Inc.yaml',
      { ...ACME, slug: 'Acme Inc' },
      'slug: use lower-case letters, digits and single hyphens, like "llama-3-1"',
    ],
    [
      'with several lines where one is asked for',
      'organizations/acme.yaml',
      { ...ACME, summary: 'One.\nTwo.' },
      'summary: keep this on one line',
    ],
    [
      'with several problems, all of them told',
      'organizations/acme.yaml',
      { ...ACME, url: 'example.org', sources: [] },
      'url: give a full address that starts with https://\n  sources: name at least one source',
    ],
    [
      'of a model with a level that has no source',
      'models/acme-1.yaml',
      modelLike({ slug: 'acme-1', ratings: { weights: { level: 'open', reason: 'All of it.', sources: [] } } }),
      'ratings.weights.sources: name at least one source',
    ],
    [
      'of a model with a hub id that is an address',
      'models/acme-1.yaml',
      modelLike({
        slug: 'acme-1',
        variants: [{ name: 'A', parameters: 1, hubId: 'https://huggingface.co/acme/acme-1' }],
      }),
      'variants.0.hubId: write owner/name, like "meta-llama/Llama-3.1-8B"',
    ],
  ])('%s, is told with how to mend it', async (_, path, content, mend) => {
    expect(await problemWith(path, content)).toBe(mend);
  });

  it('with broken YAML, is told with the line at fault', async () => {
    const problem = await problemWith('organizations/acme.yaml', 'slug: acme\nname: "Acme\nkind: company\n');
    expect(problem).toMatch(/^is not YAML: .*line \d+, column \d+/s);
  });

  it('with the same key twice, is told so', async () => {
    const problem = await problemWith('organizations/acme.yaml', 'slug: acme\nslug: acme\n');
    expect(problem).toMatch(/^is not YAML: Map keys must be unique at line 2/);
  });

  it('with nothing in it, is told so', async () => {
    expect(await problemWith('organizations/acme.yaml', '')).toMatch(/^the file: .*expected object/);
  });

  it('hides none of those that do', async () => {
    await write('organizations/acme.yaml', ACME);
    await write('organizations/broken.yaml', '{');
    const { files, problems } = await readCatalogue([folder]);
    expect(files.map(({ document }) => document.slug)).toEqual(['acme']);
    expect(problems.map(({ file }) => basename(file))).toEqual(['broken.yaml']);
  });
});

describe('a path that leads to no file', () => {
  it('is told: an empty folder', async () => {
    expect(await readCatalogue([folder])).toEqual({
      files: [],
      problems: [{ file: folder, problem: 'no .yaml file is there' }],
    });
  });

  it('is told though others lead to some', async () => {
    await write('organizations/acme.yaml', ACME);
    const mistyped = join(folder, 'organizations/acne.yaml');
    const { files, problems } = await readCatalogue([folder, mistyped]);
    expect(files).toHaveLength(1);
    expect(problems).toEqual([{ file: mistyped, problem: 'no .yaml file is there' }]);
  });
});

function order(files: readonly CatalogueFile[]): string[] {
  return files.map(({ kind, document }) => `${kind} ${document.slug}`);
}

/** How many shipped models lie below one, base by base. */
function basesBelow({ base }: Raw): number {
  const below = models?.find(({ slug }) => slug === base);
  return below ? 1 + basesBelow(below) : 0;
}

describe('the order of loading', () => {
  it('is organizations, licences, families, models, by name within each, and what is built on others after them', async () => {
    const { files } = await readCatalogue([SHIPPED]);
    const expected = [
      ...slugs(organizations).map((slug) => `organization ${slug}`),
      ...slugs(licences).map((slug) => `licence ${slug}`),
      ...slugs(families).map((slug) => `family ${slug}`),
      ...slugs(models.toSorted((a, b) => basesBelow(a) - basesBelow(b))).map((slug) => `model ${slug}`),
    ];
    expect(order(files)).toEqual(expected);
  });

  it('puts bases before what is built on them, whatever their names', async () => {
    const bases = {
      'a-tuned-twice': 'm-tuned',
      'm-tuned': 'z-base',
      'z-base': null,
      'b-alone': null,
      'c-elsewhere': 'not-here',
    };
    for (const [slug, base] of Object.entries(bases)) await write(`models/${slug}.yaml`, modelLike({ slug, base }));
    const { files } = await readCatalogue([folder]);
    expect(order(files)).toEqual([
      'model b-alone',
      'model z-base',
      'model c-elsewhere',
      'model m-tuned',
      'model a-tuned-twice',
    ]);
  });

  it('ends, though bases form a circle', async () => {
    const bases = { egg: 'hen', hen: 'egg', self: 'self' };
    for (const [slug, base] of Object.entries(bases)) await write(`models/${slug}.yaml`, modelLike({ slug, base }));
    const { files, problems } = await readCatalogue([folder]);
    expect(problems).toEqual([]);
    expect(order(files).toSorted()).toEqual(['model egg', 'model hen', 'model self']);
  });
});
