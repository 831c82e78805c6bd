import { describe, expect, it } from 'vitest';
import { modelDocumentSchema } from '../../../domain/models/model-document';
import { roundedScore } from '../../../domain/ratings/framework/v1/score';
import type { CatalogueFile } from '../../../server/exchange/catalogue-files';
import { followRegistryFrom } from '../../../server/exchange/follow-registry';
import { findModels } from '../../../server/models/find-models';
import { readModelPage } from '../../../server/models/get-model-page';
import { json } from '../../../server/platform/json';
import { catalogueFiles, loadFiles } from '../../support/catalogue';
import { useFreshDatabase } from '../../support/fresh-database';
import { queuedJobs } from '../../support/jobs';

/** Framework 1.0, "Examples": levels in criterion order, score, label. */
const GOLDEN: ReadonlyArray<[slug: string, levels: string, score: number, label: string]> = [
  ['olmo-2', '333 333 333 33 3333 323', 99, 'ai-open-data'],
  ['pythia', '333 2n3 333 33 3333 323', 95, 'ai-open'],
  ['amber', '333 332 332 22 3333 323', 92, 'ai-open'],
  ['t5', '323 222 232 23 3333 213', 81, 'ai-open'],
  ['bloom', '333 2n3 332 33 3222 331', 88, 'open-with-gaps'],
  ['falcon-40b', '323 112 031 22 3333 212', 65, 'model-source'],
  ['deepseek-r1', '323 001 031 22 3333 212', 57, 'model-source'],
  ['mistral-7b', '323 000 030 11 3333 213', 50, 'model-source'],
  ['llama-3-1', '321 001 032 32 2212 113', 48, 'restricted'],
  ['gemma-2', '322 001 031 32 3222 013', 51, 'restricted'],
  ['gpt-4', '000 000 001 11 2101 000', 12, 'closed'],
];
const DIGITS: Readonly<Record<string, string>> = { closed: '0', limited: '1', mostly: '2', open: '3', na: 'n' };

// Loaded into an empty database file by file, each of which has to be added.
const database = useFreshDatabase('catalogue');

async function rowCounts(): Promise<Record<string, number>> {
  const { client } = database;
  return {
    votes: await client.voteEvent.count(),
    revisions: await client.revision.count(),
    changes: await client.change.count(),
    texts: await client.text.count(),
    evidence: await client.evidence.count(),
  };
}

function edited(files: readonly CatalogueFile[], slug: string, patch: Record<string, unknown>): CatalogueFile[] {
  return files
    .filter(({ kind, document }) => kind === 'model' && document.slug === slug)
    .map((file) => ({ ...file, document: { ...file.document, ...patch } }));
}

describe('the shipped catalogue', () => {
  it('loads whole, and gives the golden levels, scores and labels', async () => {
    const files = await catalogueFiles();
    const everything = { q: '', facets: {}, sort: 'openness' } as const;
    const listed = await findModels(database.client, everything, { limit: files.length, after: null });
    const found = listed?.models.map(({ model }) => [
      model.slug,
      model.marks.map(({ level }) => (level ? DIGITS[level] : '?')).join(''),
      model.score && roundedScore(model.score.value),
      model.label.id,
    ]);
    const expected = GOLDEN.map(([slug, levels, score, label]) => [slug, levels.replaceAll(' ', ''), score, label]);
    for (const row of expected) expect(found).toContainEqual(row);
  });

  it('shows whose verdict it is: editors’, provisional, from the catalogue and the licence', async () => {
    for (const [slug] of GOLDEN) {
      const page = await readModelPage(database.client, slug);
      expect(page?.label.basis).toBe('editors');
      for (const rating of page?.ratings ?? []) {
        expect([slug, rating.criterion, rating.published.state]).toEqual([slug, rating.criterion, 'provisional']);
        expect(rating.sources).toHaveLength(1);
        expect(rating.sources[0]?.reason).not.toBe('');
        expect(rating.sources[0]?.evidence.length).toBeGreaterThan(0);
      }
    }
  });

  it('reads the Rights of Llama 3.1 from its licence and the rest from its file', async () => {
    const page = await readModelPage(database.client, 'llama-3-1');
    const names = new Map(page?.ratings.map(({ criterion, sources }) => [criterion, sources.map(({ name }) => name)]));
    expect(names.get('modify-and-share')).toEqual(['licence']);
    expect(names.get('permanence')).toEqual(['licence']);
    expect(names.get('training-data')).toEqual(['catalogue']);
  });

  it('lets the licence give way where the catalogue departs from it', async () => {
    const page = await readModelPage(database.client, 'olmo-2');
    const permanence = page?.ratings.find(({ criterion }) => criterion === 'permanence');
    expect(permanence?.sources.map(({ name, level }) => [name, level])).toEqual([['catalogue', 'open']]);
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await rowCounts();
    const effects = await loadFiles(database.client, await catalogueFiles());
    expect(new Set(effects.values())).toEqual(new Set(['unchanged']));
    expect(await rowCounts()).toEqual(before);
  });
});

describe('a changed file', () => {
  it('updates what nobody has edited since, and keeps what people wrote', async () => {
    const { client } = database;
    const model = await client.model.findUniqueOrThrow({ where: { slug: 'amber' } });
    const document = modelDocumentSchema.parse(model.document);
    await client.model.update({
      where: { slug: 'amber' },
      data: { document: json({ ...document, article: 'As a person wrote it.' }), revision: 2 },
    });

    const files = await catalogueFiles();
    const patch = { article: 'As the new file has it.', aliases: ['LLM360 Amber', 'A new alias'] };
    const effects = await loadFiles(client, edited(files, 'amber', patch));
    expect([...effects.values()]).toEqual(['updated']);

    const after = modelDocumentSchema.parse(
      (await client.model.findUniqueOrThrow({ where: { slug: 'amber' } })).document,
    );
    expect(after.article).toBe('As a person wrote it.');
    expect(after.aliases).toEqual(['LLM360 Amber', 'A new alias']);
    const revisions = await client.revision.findMany({ where: { modelId: model.id }, orderBy: { number: 'asc' } });
    expect(revisions.map(({ number, author }) => [number, author])).toEqual([
      [1, 'source:catalogue'],
      [3, 'source:catalogue'],
    ]);
  });

  it('casts, changes and withdraws the editors’ votes as the file says, and the label follows', async () => {
    const files = await catalogueFiles();
    const file = files.find(({ kind, document }) => kind === 'model' && document.slug === 't5');
    const ratings = { ...(file?.document.ratings as Record<string, Record<string, unknown>>) };
    ratings['training-code'] = { ...ratings['training-code'], level: 'closed' };
    delete ratings.evaluation;
    const effects = await loadFiles(database.client, edited(files, 't5', { ratings }));
    expect([...effects.values()]).toEqual(['updated']);

    const page = await readModelPage(database.client, 't5');
    const levels = new Map(page?.ratings.map(({ criterion, published }) => [criterion, published]));
    expect(levels.get('training-code')?.level).toBe('closed');
    expect(levels.get('evaluation')).toMatchObject({ level: null, state: 'unrated' });
    expect(page?.label.id).toBe('model-source');
    const changes = await database.client.change.findMany({
      where: { kind: 'label-changed', model: { slug: 't5' } },
      orderBy: { id: 'asc' },
    });
    expect(changes.map(({ detail }) => detail)).toEqual([
      { from: 'unrated', to: 'ai-open' },
      { from: 'ai-open', to: 'model-source' },
    ]);
  });

  it('reaches every model under a licence whose defaults changed', async () => {
    const files = await catalogueFiles();
    const file = files.find(({ kind, document }) => kind === 'licence' && document.slug === 'gemma-terms');
    if (!file) throw new Error('the licence of Gemma 2 is not in the catalogue');
    const defaults = structuredClone(file.document.defaults) as Record<string, { level: string }>;
    if (defaults.outputs) defaults.outputs.level = 'limited';
    await loadFiles(database.client, [{ ...file, document: { ...file.document, defaults } }]);
    for (const batch of await queuedJobs(database.client, 'follow-registry')) {
      await followRegistryFrom(batch, { client: database.client });
    }
    const page = await readModelPage(database.client, 'gemma-2');
    expect(page?.ratings.find(({ criterion }) => criterion === 'outputs')?.published.level).toBe('limited');
  });

  it('is refused when it names what is not there, and leaves nothing behind', async () => {
    const files = await catalogueFiles();
    const before = await rowCounts();
    const effects = await loadFiles(database.client, edited(files, 'bloom', { licence: 'no-such-licence' }));
    expect([...effects.values()][0]).toContain('no-such-licence');
    expect(await rowCounts()).toEqual(before);
  });

  it('is refused when its base descends from itself', async () => {
    const files = await catalogueFiles();
    await loadFiles(database.client, edited(files, 'mistral-7b', { base: 'falcon-40b' }));
    const effects = await loadFiles(database.client, edited(files, 'falcon-40b', { base: 'mistral-7b' }));
    expect([...effects.values()][0]).toContain('circle');
  });
});
