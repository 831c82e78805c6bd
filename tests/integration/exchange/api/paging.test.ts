import { beforeAll, describe, expect, it } from 'vitest';
import { SORTS } from '../../../../domain/models/model-filter';
import { apiOver } from '../../../support/api';
import { exampleFiles } from '../../../support/catalogue';
import { useFreshDatabase } from '../../../support/fresh-database';

const database = useFreshDatabase('examples');
const COPIES = 240;
const shipped = (await exampleFiles()).filter(({ kind }) => kind === 'model').length;
const all = shipped + COPIES;

beforeAll(async () => {
  // Few names, dates and scores for so many models: most orders have ties to break.
  await database.client.$executeRaw`
    INSERT INTO "Model" (id, slug, name, aliases, modality, "releasedOn", document, revision, framework, label,
      "labelSince", assessment, score, "createdAt", "updatedAt", "organizationSlug", "licenceSlug")
    SELECT gen_random_uuid(), 'copy-' || n, 'Copy ' || n % 20, '{}', modality, "releasedOn" + (n % 3)::int, document,
      revision, framework, label, "labelSince",
      jsonb_set(assessment, '{score,value}', to_jsonb(10 + n % 5)), 10 + n % 5, now(), now(),
      "organizationSlug", "licenceSlug"
    FROM "Model", generate_series(1, ${COPIES}::int) AS n WHERE slug = 'llama-3-1'`;
});

type Page = { items: Array<{ slug: string }>; nextCursor: string | null; total: number };

async function page(query: string): Promise<Page> {
  return (await apiOver(database.client).call('GET', `/models?${query}`)).json();
}

async function leaf(query: string, from = ''): Promise<Page[]> {
  const pages: Page[] = [];
  for (let cursor: string | null = from; cursor !== null; cursor = pages.at(-1)?.nextCursor ?? null) {
    pages.push(await page(`${query}&cursor=${cursor}`));
  }
  return pages;
}

describe('leafing through models', () => {
  it('gives at most 100 at once where no limit is asked for', async () => {
    const pages = await leaf('');
    expect(pages.map(({ items }) => items.length)).toEqual([
      ...pages.slice(1).map(() => 100),
      all - 100 * (pages.length - 1),
    ]);
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([all]));
  });

  it.each(SORTS)('by %s tells every model once', async (sort) => {
    const slugs = (await leaf(`sort=${sort}&limit=37`)).flatMap(({ items }) => items.map(({ slug }) => slug));
    expect(slugs).toHaveLength(all);
    expect(new Set(slugs).size).toBe(all);
  });

  it('keeps to its filter', async () => {
    const pages = await leaf('organization=meta&q=copy&limit=100');
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 40]);
  });

  it('tells nothing twice and skips nothing when models change places meanwhile', async () => {
    const first = await page('sort=name&limit=50');
    const last = first.items.at(-1)?.slug ?? '';
    await database.client.model.update({ where: { slug: last }, data: { name: 'AAA, before all others' } });
    const rest = await leaf('sort=name&limit=50', first.nextCursor ?? '');
    const seen = [first, ...rest].flatMap(({ items }) => items.map(({ slug }) => slug));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(all);
  });
});
