import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CatalogueFile } from '../../../server/exchange/catalogue-files';
import { followRegistryFrom } from '../../../server/exchange/follow-registry';
import { loadCatalogueFile } from '../../../server/exchange/load-catalogue-file';
import { startWorker } from '../../../server/platform/worker';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { queuedJobs } from '../../support/jobs';
import { createPerson } from '../../support/people';
import { ratingsOver } from '../../support/ratings';

const database = useFreshDatabase();
const { rating, vote, differences } = ratingsOver(database);
const UNDER_APACHE = ['pythia', 't5', 'mistral-7b'];
const criterion = 'outputs';
const files = await catalogueOf(...UNDER_APACHE, 'gpt-4');

beforeAll(async () => {
  await loadFiles(database.client, files);
});

const fileOf = (kind: string, slug: string): CatalogueFile => {
  const file = files.find(({ kind: its, document }) => its === kind && document.slug === slug);
  if (!file) throw new Error(`${slug} is not in the catalogue.`);
  return file;
};

/** Loads the licence as if its text said something else on the models' outputs, by another name. */
async function relicense(level: string, shortName: string): Promise<void> {
  const { document, ...file } = fileOf('licence', 'apache-2.0');
  const defaults = structuredClone(document.defaults) as Record<string, { level: string; reason: string }>;
  Object.assign(defaults[criterion] ?? {}, { level, reason: `It says so as ${shortName}.` });
  const loaded = { ...file, document: { ...document, defaults, shortName } };
  await done(loadCatalogueFile(loaded, { kind: 'operator' }, database.client));
}

const batches = () => queuedJobs(database.client, 'follow-registry');

/** Models a job at a time, until none is queued. */
async function workOff(most: number): Promise<void> {
  const { client } = database;
  const worker = startWorker(database.url, {
    'follow-registry': (batch) => followRegistryFrom(batch, { client, most }),
  });
  try {
    await vi.waitFor(async () => expect(await batches()).toEqual([]), 20_000);
  } finally {
    await worker.stop();
  }
}

/** What is known of each model under the licence by each of its ways: its rating, and by which licence it is listed. */
const known = async () =>
  Promise.all(
    UNDER_APACHE.map(async (model) => {
      const { byLicence } = await database.client.modelSearch.findFirstOrThrow({ where: { slug: model } });
      return [(await rating({ model, criterion })).published.level, byLicence];
    }),
  );

const casts = () => database.client.voteEvent.count({ where: { voter: 'source:licence', criterion } });

describe('a licence that is loaded anew', () => {
  it('is followed by the models under it in batches, whatever happens meanwhile, and twice by none', async () => {
    const { client } = database;
    const before = await casts();
    await relicense('limited', 'Apache Two');
    const first = { kind: 'licence', slug: 'apache-2.0', after: null } as const;
    expect(await batches()).toEqual([first]);
    expect(await known()).toEqual(UNDER_APACHE.map(() => ['open', 'apache 2.0']));
    expect(await differences()).toEqual([]);

    // A batch and a restart that begins it anew, while people vote and a model leaves the licence.
    const [moderator, writer] = [await createPerson(client, { role: 'moderator' }), await createPerson(client)];
    const leave = async () => {
      const { propose, approve } = editsOver(database);
      const { edit } = await done(propose(writer, 'pythia', 1, { licence: 'openai-terms' }));
      await done(approve(moderator, edit));
    };
    await Promise.all([
      followRegistryFrom(first, { client, most: 2 }),
      followRegistryFrom(first, { client, most: 2 }),
      ...UNDER_APACHE.map((model) => vote(moderator, { model, criterion: 'permanence' }, 'mostly')),
      leave(),
    ]);
    expect(await differences()).toEqual([]);

    // The licence changes again while the rest of the batches waits.
    await client.$executeRaw`SELECT graphile_worker.remove_job('follow-registry licence apache-2.0')`;
    const waiting = await batches();
    expect(waiting).toHaveLength(1);
    await relicense('closed', 'Apache Three');
    expect(await batches()).toEqual([...waiting, first]);
    await workOff(1);
    for (const [level, listed] of (await known()).slice(1)) {
      expect([level, listed]).toEqual(['closed', 'apache three']);
    }
    expect(await differences()).toEqual([]);
    const cast = await casts();
    await followRegistryFrom(first, { client });
    expect(await casts()).toBe(cast);
    expect(cast - before).toBeLessThanOrEqual(2 * UNDER_APACHE.length + 1);
    const news = await client.change.findMany({
      where: { kind: 'sources-rated', actor: 'operator', model: { slug: 't5' } },
    });
    expect(news.map(({ detail }) => detail)).toContainEqual({ criteria: [criterion] });
  }, 60_000);
});

describe('a maker and a family that are loaded anew', () => {
  it.each([
    ['organization', 'openai', 'Openly'],
    ['family', 'gpt', 'Generators'],
  ])('%s: their models are found by the new name', async (kind, slug, name) => {
    const { client } = database;
    const { document, ...file } = fileOf(kind, slug);
    await done(loadCatalogueFile({ ...file, document: { ...document, name } }, { kind: 'operator' }, client));
    expect(await batches()).toEqual([{ kind, slug, after: null }]);
    expect(await differences()).toEqual([]);
    await workOff(1);
    const found = await client.$queryRaw`
      SELECT slug FROM "ModelSearch" WHERE words @@ ${name.toLowerCase()}::tsquery`;
    expect(found).toEqual([{ slug: 'gpt-4' }]);
    expect(await differences()).toEqual([]);
  });
});
