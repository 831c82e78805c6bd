import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../server/commands/run';
import { importOsaiSystem } from '../../../server/exchange/import-osai-system';
import { loadOrganization } from '../../../server/exchange/load-organization';
import { type OsaiFile, readOsaiFolder } from '../../../server/exchange/osai-systems';
import { planOsai } from '../../../server/exchange/plan-osai';
import { readModelPage } from '../../../server/models/get-model-page';
import { editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase('catalogue');
const operator = { kind: 'operator' } as const;

const SYSTEM = (fields: string, judged: string) => `# Organization tags:
# - National origin: Atlantis
# - Contributor type: Academic
system:
${fields}
org:
    name: Deep Sea University
    link: https://example.org/sea
    notes: A university under the sea.
weights_endmodel:
    class: ${judged}
    link: https://example.org/weights
    notes: All of it.
trainingcode:
    class: partial
    link: ask us
    notes: In part.
`;
const ABOUT = (name: string, licence: string, more = '') => `    name: ${name}
    link: https://huggingface.co/sea/${name.toLowerCase().replaceAll(' ', '-')}
    type: text
    endmodelname: ${name}-7B
    endmodellicense: ${licence}
    releasedate: 2025-03
    notes:${more}`;

const FILES = {
  'bloom.yaml': SYSTEM(ABOUT('BLOOM', 'whatever'), 'closed'),
  'squid.yaml': SYSTEM(ABOUT('Squid', 'Apache License 2.0', ' It has arms.'), 'open'),
  'urchin.yaml': SYSTEM(ABOUT('Urchin', 'Unknown'), 'maybe'),
  'broken.yaml': 'system: [',
  'empty.yaml': 'nothing: here',
  '_parameters.yml': '- weights_endmodel',
  'a_submission_template.yaml': SYSTEM(ABOUT('', ''), ''),
};

let files: Map<string, OsaiFile>;
/** A folder that holds the index under its name. */
let copy: string;

async function plan(file: string) {
  const entry = files.get(file);
  if (!entry || !('system' in entry)) throw new Error(`${file} was not read.`);
  return planOsai(database.client, entry.system);
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'osai-'));
  const folder = join(copy, 'main-database');
  await mkdir(folder);
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content);
  files = new Map((await readOsaiFolder(folder)).map((entry) => [entry.file, entry]));
});

describe('the European Open Source AI Index', () => {
  it('is read file by file, and none is lost: what cannot be read or is odd is told with its file', () => {
    expect([...files.keys()]).toEqual(['bloom.yaml', 'broken.yaml', 'empty.yaml', 'squid.yaml', 'urchin.yaml']);
    expect(files.get('broken.yaml')).toMatchObject({ problem: expect.stringContaining('is not YAML') });
    expect(files.get('empty.yaml')).toMatchObject({ problem: 'describes no system' });
    const urchin = files.get('urchin.yaml');
    expect(urchin && 'system' in urchin && urchin.system.odd).toEqual([
      'weights_endmodel.class is "maybe"',
      'trainingcode.link is "ask us"',
    ]);
  });

  it('is found in a folder that holds it, and missed where there is none', async () => {
    expect((await readOsaiFolder(copy)).map(({ file }) => file)).toEqual([...files.keys()]);
    await expect(readOsaiFolder(await mkdtemp(join(tmpdir(), 'osai-')))).rejects.toThrow('no YAML file of a system');
  });

  it('votes as a source of its own where there is a page, and names itself as evidence', async () => {
    const planned = await plan('bloom.yaml');
    if (planned.kind !== 'matched') throw new Error(JSON.stringify(planned));
    expect(planned).toMatchObject({ slug: 'bloom', because: 'name' });
    const input = { model: planned.slug, opinions: planned.opinions };
    const first = await run(importOsaiSystem, operator, input, { client: database.client });
    expect(first).toMatchObject({ ok: true, value: { votes: 2 } });
    // Once more changes nothing.
    const second = await run(importOsaiSystem, operator, input, { client: database.client });
    expect(second).toMatchObject({ ok: true, value: { votes: 0 }, tags: [] });

    const page = await readModelPage(database.client, 'bloom');
    const sources = page?.ratings.find(({ criterion }) => criterion === 'training-code')?.sources ?? [];
    expect(sources.map(({ name }) => name).toSorted()).toEqual(['catalogue', 'osai']);
    expect(sources.find(({ name }) => name === 'osai')).toMatchObject({
      level: 'limited',
      reason: 'The index says “partial”: In part.',
      evidence: [{ url: 'https://osai-index.eu/', title: expect.stringContaining('CC BY 4.0') }],
    });
  });

  it('proposes a page where there is none, with its maker, and then waits', async () => {
    const planned = await plan('squid.yaml');
    if (planned.kind !== 'proposed') throw new Error(JSON.stringify(planned));
    expect(planned.organization).toMatchObject({
      slug: 'deep-sea-university',
      kind: 'university',
      country: 'Atlantis',
    });
    expect(planned.document).toMatchObject({
      licence: 'apache-2.0',
      releasedOn: '2025-03-01',
      editorsNote: expect.stringContaining('month'),
      article: expect.stringContaining('“It has arms.”'),
    });
    const input = { slug: planned.slug, document: planned.document };
    const refused = await run(importOsaiSystem, operator, input, { client: database.client });
    expect(refused).toMatchObject({ ok: false });

    await run(loadOrganization, operator, planned.organization, { client: database.client });
    const made = await run(importOsaiSystem, operator, input, { client: database.client });
    expect(made).toMatchObject({ ok: true, value: { edit: expect.stringMatching(/^\d+$/) } });
    const edit = await database.client.edit.findFirstOrThrow({ where: { newSlug: 'squid' } });
    expect(edit).toMatchObject({ author: 'source:osai', state: 'pending' });
    expect(await plan('squid.yaml')).toEqual({ kind: 'waiting', slug: 'squid' });

    const moderator = await createPerson(database.client, { role: 'moderator' });
    const { approve } = editsOver(database);
    expect(await approve(moderator, edit.id.toString())).toMatchObject({ ok: true });
    expect(await database.client.model.count({ where: { slug: 'squid' } })).toBe(1);
  });

  it('holds back, and says why, what cannot be proposed', async () => {
    expect(await plan('urchin.yaml')).toEqual({ kind: 'held', why: 'no licence "Unknown" is in the registry' });
  });
});
