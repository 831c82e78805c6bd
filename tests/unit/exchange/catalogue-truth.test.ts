import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CLAUSE_IDS } from '../../../domain/models/clauses';
import { fingerprint } from '../../support/osai-addresses';
import { placesOf } from '../../support/seen-in';

const SHIPPED = 'prisma/catalogue';
/** Which addresses stand in which file of the European Open Source AI Index (`tests/support/index-osai.ts`). */
const INDEX = JSON.parse(await readFile('tests/fixtures/osai-addresses.json', 'utf8')) as Record<string, string>;

type Source = { url: string; seenIn?: string };
type Statement = { sources?: Source[] | null; source?: Source | null };
type Clause = Statement & { says: string; detail: string; section: string | null; limit?: number };
type Page = {
  sources?: Source[];
  ratings?: Record<string, Statement>;
  clauses?: Record<string, Clause>;
  claim?: Statement | null;
  case?: { for: Statement[]; against: Statement[] };
};

async function pagesIn(folder: string): Promise<Array<readonly [file: string, page: Page]>> {
  const names = (await readdir(join(SHIPPED, folder))).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return [file, parse(await readFile(join(SHIPPED, file), 'utf8')) as Page] as const;
    }),
  );
}

const folders = await Promise.all(['organizations', 'families', 'licences', 'models'].map(pagesIn));
const pages = folders.flat();
const licences = folders[2] ?? [];

/** Everything that a page states, by its place on the page. */
function statementsOf(page: Page): Array<readonly [where: string, statement: Statement]> {
  return [
    ...Object.entries(page.ratings ?? {}),
    ...Object.entries(page.clauses ?? {}),
    ...(page.claim ? [['claim', page.claim] as const] : []),
    ...(page.case?.for ?? []).map((point, place) => [`case for, ${place}`, point] as const),
    ...(page.case?.against ?? []).map((point, place) => [`case against, ${place}`, point] as const),
    ...(page.clauses ? [] : [['the page', { sources: page.sources ?? [] }] as const]),
  ];
}

function sourcesOf({ source, sources }: Statement): Source[] {
  return [...(source ? [source] : []), ...(sources ?? [])];
}

const statements = pages.flatMap(([file, page]) =>
  statementsOf(page).map(([where, statement]) => ({ where: `${file}, ${where}`, sources: sourcesOf(statement) })),
);
const cited = statements.flatMap(({ where, sources }) => sources.map((source) => ({ where, ...source })));

function indexHas(file: string, address: string): boolean {
  // What a file of the index says may be cited at the index's own address, which its list of sources names.
  return [file, 'SOURCES.md'].some((name) => INDEX[name]?.split(' ').includes(fingerprint(address)));
}

describe('everything that the catalogue states', () => {
  it('is there to be checked', () => {
    expect(statements.length).toBeGreaterThan(700);
  });

  it('has a source: each level, clause, claim, point and page', () => {
    expect(statements.filter(({ sources }) => sources.length === 0).map(({ where }) => where)).toEqual([]);
  });

  it('says where each address was seen, in a form that is known', () => {
    const unknown = cited.filter(({ seenIn }) => placesOf(seenIn ?? '') === null);
    expect(unknown.map(({ where, seenIn }) => `${where}: ${seenIn}`)).toEqual([]);
  });

  it('names no file of the AI Index in which the address does not stand', () => {
    const missing = cited.flatMap(({ where, url, seenIn }) =>
      (placesOf(seenIn ?? '') ?? []).flatMap((place) =>
        place.kind === 'osai' && !indexHas(place.file, url) ? [`${where}: ${url} is not in ${place.file}`] : [],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('each licence', () => {
  it.each(licences)('%s answers every question', (_, { clauses }) => {
    expect(Object.keys(clauses ?? {}).toSorted()).toEqual(CLAUSE_IDS.toSorted());
  });

  it.each(licences)('%s says in which section it asks or forbids', (_, { clauses }) => {
    const nowhere = Object.entries(clauses ?? {}).filter(
      ([, { says, section }]) => (says === 'asks' || says === 'forbids') && section === null,
    );
    expect(nowhere.map(([id]) => id)).toEqual([]);
  });

  it.each(licences)('%s gives the number of a cap that it tells of, and no other', (_, { clauses }) => {
    const { 'user-cap': cap, ...others } = clauses ?? {};
    const told = /\b(million|billion)\b/.test(cap?.detail ?? '');
    expect([typeof cap?.limit === 'number', cap?.says]).toEqual([told, told ? 'asks' : cap?.says]);
    expect(Object.values(others).filter(({ limit }) => limit !== undefined)).toEqual([]);
  });
});

describe('a place at which an address was seen', () => {
  it.each([
    ['a file of a repository', 'repository acme/acme-1 README.md (link)', [{ kind: 'repository' }]],
    ['a search', 'search pages "how open is Acme 1"', [{ kind: 'search' }]],
    ['a search that quotes', 'search pages "Acme; "Hello" search" (link)', [{ kind: 'search' }]],
    ['an exact string', 'find_string "acme.example/terms" (names this address)', [{ kind: 'exact string' }]],
    ['a file of the index', 'osai main-database/GPT-OSS.yaml', [{ kind: 'osai', file: 'main-database/GPT-OSS.yaml' }]],
    ['with a word on what was seen', 'abstract: search docs "Acme 1"', [{ kind: 'search' }]],
    [
      'several',
      'osai main-database/T5.yaml; repository acme/a A.md',
      [{ kind: 'osai', file: 'main-database/T5.yaml' }, { kind: 'repository' }],
    ],
  ])('%s', (_, seenIn, places) => {
    expect(placesOf(seenIn)).toEqual(places);
  });

  it.each([
    ['nothing', ''],
    ['memory', 'known'],
    ['a repository without its name', 'repository README.md'],
    ['a search without its words', 'search pages'],
    ['a search of no such kind', 'search web "acme"'],
    ['no file of the index', 'osai (link)'],
    ['one of several without a form', 'repository acme/a A.md; osai (link)'],
  ])('is not %s', (_, seenIn) => {
    expect(placesOf(seenIn)).toBeNull();
  });
});
