import { describe, expect, it } from 'vitest';
import { licenceDefaultsSchema } from '../../../domain/models/licence';
import { parseModelFilter } from '../../../domain/models/model-filter';
import { INHERITED_CRITERION_IDS } from '../../../domain/ratings/inheritance';
import { diffDocuments } from '../../../domain/wiki/diff-documents';
import { areAlike } from '../../../domain/wiki/likeness';
import { run } from '../../../server/commands/run';
import { readFoundPage } from '../../../server/models/find-models';
import { readModelPage } from '../../../server/models/get-model-page';
import { castVote } from '../../../server/ratings/cast-vote';
import { recompute } from '../../../server/ratings/recompute';
import { findBase } from '../../../server/wiki/find-base';
import { readFormerAddress } from '../../../server/wiki/find-former-address';
import { findRegistered } from '../../../server/wiki/find-registered';
import { findSimilarPages } from '../../../server/wiki/find-similar-pages';
import { getPageChoices, getPageSource } from '../../../server/wiki/get-page-source';
import { getReferences, type LookUp, readReference } from '../../../server/wiki/get-references';
import { readRevisionDiff } from '../../../server/wiki/get-revision-diff';
import { readRevisions } from '../../../server/wiki/list-revisions';
import { nameInConflicts, nameInDiff } from '../../../server/wiki/name-references';
import { exampleFiles, loadFiles } from '../../support/catalogue';
import { aDocument } from '../../support/documents';
import { done, editsOver, refused } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase('examples');
const edits = editsOver(database);
const lookUp: LookUp = (field, slug) => readReference(database.client, field, slug);
const alike: LookUp = async () => ({ name: 'One name', path: '/' });
const author = () => createPerson(database.client);
const moderator = () => createPerson(database.client, { role: 'moderator' });

/** The published levels of a page, unrated criteria aside. */
async function levelsOf(slug: string): Promise<Record<string, string | null>> {
  const page = await readModelPage(database.client, slug);
  const rated = (page?.ratings ?? []).filter(({ published }) => published.level !== null);
  return Object.fromEntries(rated.map(({ criterion, published }) => [criterion, published.level]));
}

describe('a new page', () => {
  it('goes from a proposal to the matrix, rated by its licence and by its base', async () => {
    const { proposePage, approve, see } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const { edit } = await done(proposePage(writer, aDocument({ name: 'Aurora 7', base: 'pythia' })));
    expect(await see(writer, edit)).toMatchObject({
      isNewPage: true,
      model: null,
      newSlug: 'aurora-7',
      name: 'Aurora 7',
      baseRevision: null,
      currentRevision: null,
      conflicts: [],
    });
    expect(await readModelPage(database.client, 'aurora-7')).toBeNull();

    expect(await done(approve(judge, edit))).toEqual({ model: 'aurora-7', revision: 1 });
    const page = await readModelPage(database.client, 'aurora-7');
    expect(page).toMatchObject({ name: 'Aurora 7', revision: 1, base: { slug: 'pythia' } });
    const derivatives = (await readModelPage(database.client, 'pythia'))?.derivatives.models ?? [];
    expect(derivatives.map(({ slug }) => slug)).toContain('aurora-7');
    const { defaults } = await database.client.licence.findUniqueOrThrow({ where: { slug: 'apache-2.0' } });
    const given = Object.entries(licenceDefaultsSchema.parse(defaults)).map(([criterion, { level }]) => [
      criterion,
      level,
    ]);
    expect(given).toHaveLength(5);
    const ofBase = await levelsOf('pythia');
    const taken = INHERITED_CRITERION_IDS.map((criterion) => [criterion, ofBase[criterion]]);
    expect(await levelsOf('aurora-7')).toEqual(Object.fromEntries([...given, ...taken]));
    const listed = await readFoundPage(database.client, parseModelFilter({ q: 'aurora' }));
    expect(listed.models.map(({ slug }) => slug)).toContain('aurora-7');
    expect(await see(writer, edit)).toMatchObject({ state: 'approved', revision: 1, model: { slug: 'aurora-7' } });
    expect((await recompute(database.url, { isCheck: true })).differences).toEqual([]);
    const changes = await database.client.change.findMany({
      where: { model: { slug: 'aurora-7' } },
      orderBy: { id: 'asc' },
    });
    expect(changes.map(({ kind }) => kind)).toEqual(['page-created', 'sources-rated']);
  });

  it('is rejected, amended under another name, and approved with changes', async () => {
    const { proposePage, reject, amend, approve, see } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const { edit } = await done(proposePage(writer, aDocument({ name: 'Borealis' })));
    await done(reject(judge, edit, 1, 'It is called Borealis One.'));
    await done(amend(writer, edit, 1, { name: 'Borealis One' }));
    expect(await see(judge, edit)).toMatchObject({ state: 'pending', newSlug: 'borealis-one' });
    const document = aDocument({ name: 'Borealis One', aliases: ['Borealis'] });
    expect(await refused(approve(judge, edit, 2, { document, againstRevision: 1 }))).toMatchObject({ kind: 'invalid' });
    expect(await done(approve(judge, edit, 2, { document, slug: 'borealis-1' }))).toEqual({
      model: 'borealis-1',
      revision: 1,
    });
    expect(await see(writer, edit)).toMatchObject({
      state: 'approved',
      newSlug: 'borealis-1',
      decisions: [{ kind: 'edit-approved-with-changes' }, { kind: 'edit-rejected' }],
    });
  });

  it('keeps the address that was asked for when its other fields are amended', async () => {
    const { proposePage, amend, see } = edits;
    const writer = await author();
    const { edit } = await done(proposePage(writer, aDocument({ name: '文心一言' }), { slug: 'ernie-bot' }));
    await done(amend(writer, edit, 1, { name: '文心一言', aliases: ['Ernie Bot'] }));
    expect(await see(writer, edit)).toMatchObject({ newSlug: 'ernie-bot' });
    await done(amend(writer, edit, 2, {}, { slug: 'ernie' }));
    expect(await see(writer, edit)).toMatchObject({ newSlug: 'ernie', version: 3 });
  });

  it.each<[what: string, name: string, slug: string | undefined, refusal: unknown]>([
    [
      'where there is one',
      'T5',
      undefined,
      {
        kind: 'conflict',
        detail: 'The page of T5 is at "t5". Change that page, or give another address.',
      },
    ],
    [
      'at an address of the site’s own',
      'New',
      undefined,
      {
        kind: 'invalid',
        errors: [{ path: 'slug', message: '"new" cannot be the address of a page: give another one' }],
      },
    ],
    [
      'with a name that makes no address',
      '文心一言',
      undefined,
      {
        kind: 'invalid',
        errors: [{ path: 'slug', message: 'the name makes no address: give one in Latin letters or digits' }],
      },
    ],
  ])('is refused %s', async (_, name, slug, refusal) => {
    expect(await refused(edits.proposePage(await author(), aDocument({ name }), slug ? { slug } : {}))).toEqual(
      refusal,
    );
  });

  it('is refused with references to what is not there', async () => {
    const { proposePage } = edits;
    expect(await refused(proposePage(await author(), aDocument({ name: 'Zephyr', base: 'none' })))).toEqual({
      kind: 'invalid',
      errors: [{ path: 'document.base', message: 'there is no such thing as the base model "none"' }],
    });
  });

  it('of two proposed for one address the first that is approved has it; the other is told', async () => {
    const { proposePage, approve, amend } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const { edit: one } = await done(proposePage(await author(), aDocument({ name: 'Corona' })));
    const { edit: other } = await done(proposePage(writer, aDocument({ name: 'Corona' })));
    await done(approve(judge, other));
    const taken = {
      kind: 'conflict',
      detail: 'The page of Corona is at "corona". Change that page, or give another address.',
    };
    expect(await refused(approve(judge, one))).toEqual(taken);
    expect(await refused(amend(writer, other, 1, { name: 'X' }))).toMatchObject({ kind: 'conflict' });
  });
});

describe('a renamed page', () => {
  it('is at its new address, and its former ones lead there', async () => {
    const { rename } = edits;
    const judge = await moderator();
    expect(await done(rename(judge, 'falcon-40b', 'falcon'))).toEqual({ slug: 'falcon' });
    const again = await rename(judge, 'falcon', 'falcon-one');
    // Where a former address leads is kept until its tag is named, the first one's too.
    expect(again).toMatchObject({ ok: true, value: { slug: 'falcon-one' } });
    expect(again).toMatchObject({
      tags: expect.arrayContaining(['model:falcon-40b', 'model:falcon', 'model:falcon-one']),
    });
    expect((await readModelPage(database.client, 'falcon-one'))?.name).toBe('Falcon-40B');
    expect(await readModelPage(database.client, 'falcon-40b')).toBeNull();
    expect(await readFormerAddress(database.client, 'falcon-40b')).toBe('falcon-one');
    expect(await readFormerAddress(database.client, 'falcon')).toBe('falcon-one');
    expect(await readFormerAddress(database.client, 'falcon-one')).toBeNull();
    const decisions = await database.client.decision.findMany({
      where: { kind: 'page-renamed' },
      orderBy: { id: 'asc' },
    });
    expect(decisions).toMatchObject([
      { detail: { from: 'falcon-40b', to: 'falcon' }, isByOffice: true, editId: null, evidenceId: null },
      { detail: { from: 'falcon', to: 'falcon-one' } },
    ]);
    const changes = await database.client.change.findMany({ where: { kind: 'page-renamed' }, orderBy: { id: 'asc' } });
    expect(changes.map(({ detail }) => detail)).toEqual([
      { from: 'falcon-40b', to: 'falcon' },
      { from: 'falcon', to: 'falcon-one' },
    ]);
    expect((await recompute(database.url, { isCheck: true })).differences).toEqual([]);
  });

  it('may have a former address back, which no other page may have', async () => {
    const { rename, proposePage } = edits;
    const judge = await moderator();
    await done(rename(judge, 'gpt-4', 'gpt-four'));
    const former = { kind: 'conflict', detail: '"gpt-4" is a former address of GPT-4. Give another one.' };
    expect(await refused(rename(judge, 't5', 'gpt-4'))).toEqual(former);
    expect(await refused(proposePage(await author(), aDocument({ name: 'GPT 4' })))).toEqual(former);
    expect(await done(rename(judge, 'gpt-four', 'gpt-4'))).toEqual({ slug: 'gpt-4' });
    expect(await readFormerAddress(database.client, 'gpt-4')).toBeNull();
    expect(await readFormerAddress(database.client, 'gpt-four')).toBe('gpt-4');
  });

  it('is refused an address that is taken or its own, and to whoever is no moderator', async () => {
    const { rename } = edits;
    const judge = await moderator();
    expect(await refused(rename(judge, 'amber', 't5'))).toMatchObject({ kind: 'conflict' });
    expect(await refused(rename(judge, 'amber', 'amber'))).toEqual({
      kind: 'conflict',
      detail: 'This page is at "amber" already.',
    });
    expect(await refused(rename(judge, 'amber', 'new'))).toMatchObject({ kind: 'invalid' });
    expect(await refused(rename(judge, 'none', 'some'))).toMatchObject({ kind: 'not-found' });
    expect(await refused(rename(await author(), 'amber', 'ambre'))).toMatchObject({ kind: 'forbidden' });
    expect(await refused(rename({ kind: 'anonymous' }, 'amber', 'ambre'))).toEqual({ kind: 'unauthenticated' });
  });

  it('is found by its former address as base, in an edit, and by the catalogue', async () => {
    const { rename, propose, approve, page } = edits;
    const { client } = database;
    const [writer, judge] = [await author(), await moderator()];
    const { edit } = await done(propose(writer, 'mistral-7b', 1, { base: 'bloom' }));
    await done(approve(judge, edit));
    await done(rename(judge, 'bloom', 'bloom-176b'));
    // The revision was written before; read today, it names the base by its address of today, and nothing is a change.
    expect((await page('mistral-7b')).document.base).toBe('bloom-176b');
    expect((await getPageSource(client, 'bloom'))?.model.slug).toBe('bloom-176b');
    const { edit: other } = await done(propose(writer, 'mistral-7b', 2, { base: 'bloom', editorsNote: 'A note.' }));
    await done(approve(judge, other));
    const diff = await readRevisionDiff(client, 'mistral-7b', { from: 2, to: 3 });
    expect(diff?.diff.map(({ field }) => field)).toEqual(['editorsNote']);
    expect(await refused(propose(writer, 'bloom', 1, { base: 'mistral-7b' }))).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'patch.base' }],
    });

    const files = await exampleFiles();
    const [file] = files.filter(({ kind, document }) => kind === 'model' && document.slug === 'bloom');
    if (!file) throw new Error('BLOOM is not in the catalogue.');
    const before = await client.model.count();
    const changed = { ...file, document: { ...file.document, aliases: ['As the new file has it'] } };
    expect([...(await loadFiles(client, [changed])).values()]).toEqual(['updated']);
    expect(await client.model.count()).toBe(before);
    expect((await page('bloom-176b')).document.aliases).toEqual(['As the new file has it']);
    expect((await readRevisions(client, 'bloom-176b'))?.revisions[0]?.author.name).toBe('the catalogue’s editors');
  });

  it('takes a vote from a form that was open while it was renamed', async () => {
    const { client } = database;
    const voter = await author();
    await done(edits.rename(await moderator(), 'llama-3-1', 'llama-31'));
    const vote = { model: 'llama-3-1', criterion: 'weights', level: 'mostly' };
    const result = await run(castVote, voter, vote, { client });
    expect(result).toMatchObject({ ok: true, value: { isChanged: true } });
    expect(result.ok && result.tags).toContain('model:llama-31');
    expect(
      await client.voteInForce.count({ where: { voter: `person:${voter.id}`, model: { slug: 'llama-31' } } }),
    ).toBe(1);
    expect(await refused(run(castVote, voter, { ...vote, model: 'llama-0' }, { client }))).toMatchObject({
      kind: 'not-found',
    });
    await done(edits.rename(await moderator(), 'llama-31', 'llama-3-1'));
  });

  it('and a load of the catalogue after people’s edits keeps what they wrote', async () => {
    const { propose, approve, page } = edits;
    const { client } = database;
    const { document } = await page('olmo-2');
    const { edit } = await done(
      propose(await author(), 'olmo-2', 1, { article: `${document.article}\n\nBy a person.` }),
    );
    await done(approve(await moderator(), edit));
    const files = await exampleFiles();
    const changed = files
      .filter(({ kind, document: { slug } }) => kind === 'model' && slug === 'olmo-2')
      .map((file) => ({ ...file, document: { ...file.document, article: 'By the editors.', aliases: ['New'] } }));
    expect([...(await loadFiles(client, changed)).values()]).toEqual(['updated']);
    expect((await page('olmo-2')).document).toEqual({
      ...document,
      article: `${document.article}\n\nBy a person.`,
      aliases: ['New'],
    });
  });
});

describe('a form of a page', () => {
  it('starts from the page, from one revision undone, or from a revision', async () => {
    const { propose, approve, page } = edits;
    const { client } = database;
    const [writer, judge] = [await author(), await moderator()];
    const { document } = await page('amber');
    for (const [index, patch] of [
      { editorsNote: 'One.' },
      { modality: 'code' as const },
      { editorsNote: 'Two.' },
    ].entries()) {
      const { edit } = await done(propose(writer, 'amber', index + 1, patch));
      await done(approve(judge, edit));
    }
    const now = { ...document, editorsNote: 'Two.', modality: 'code' };
    expect(await getPageSource(client, 'amber')).toMatchObject({
      revision: 4,
      document: now,
      conflicts: [],
      summary: '',
    });
    expect(await getPageSource(client, 'amber', { undo: 3 })).toMatchObject({
      revision: 4,
      document: { ...now, modality: document.modality },
      conflicts: [],
      summary: 'Undo revision 3',
    });
    expect(await getPageSource(client, 'amber', { undo: 2 })).toMatchObject({
      document: now,
      conflicts: [{ field: 'editorsNote', base: 'One.', current: 'Two.', proposed: document.editorsNote }],
    });
    expect(await getPageSource(client, 'amber', { revert: 1 })).toMatchObject({
      document,
      summary: 'Back to revision 1',
    });
    for (const wish of [{ undo: 1 }, { undo: 9 }, { revert: 9 }, { revert: 1e12 }, { undo: Number.NaN }]) {
      expect(await getPageSource(client, 'amber', wish)).toBeNull();
    }
    expect(await getPageSource(client, 'none')).toBeNull();
  });

  it('offers what there is, and the newest models as bases', async () => {
    const choices = await getPageChoices(database.client);
    expect(choices.licences.map(({ slug }) => slug)).toContain('mit');
    expect(choices.organizations.map(({ slug }) => slug)).toContain('meta');
    expect(choices.families.map(({ slug }) => slug)).toContain('olmo');
    const newest = await database.client.model.findMany({
      select: { slug: true, name: true },
      orderBy: [{ releasedOn: 'desc' }, { name: 'asc' }],
    });
    expect(choices.bases[0]).toEqual(newest[0]);
    expect(choices.bases).toHaveLength(newest.length);
    const few = await getPageChoices(database.client, 1);
    const [latest] = await database.client.model.findMany({
      select: { organization: { select: { slug: true, name: true } } },
      orderBy: [{ releasedOn: 'desc' }, { name: 'asc' }],
      take: 1,
    });
    expect(few.organizations).toEqual([latest?.organization]);
    expect([few.families, few.bases].map(({ length }) => length)).toEqual([1, 1]);
    expect(few.licences).toEqual(choices.licences);
  });

  it.each([
    ['organization', 'its address', 'allen-institute-for-ai', { slug: 'allen-institute-for-ai' }],
    ['organization', 'its whole address', 'https://example.org/organizations/meta?x#y', { slug: 'meta' }],
    ['organization', 'its name', 'GOOGLE', { slug: 'google' }],
    [
      'organization',
      'a part of its name',
      'Allen',
      { fault: expect.stringContaining('allen-institute-for-ai (Allen') },
    ],
    ['organization', 'a mistyped name', 'Gogle', { fault: expect.stringContaining('google (Google)') }],
    ['organization', 'nothing like it', 'qqqq', { fault: expect.stringContaining('no maker here is called “qqqq”') }],
    ['organization', 'more than a name', 'Meta '.repeat(100), { fault: expect.stringMatching(/^write the name/) }],
    ['organization', 'what is in no text', 'Meta\0', { fault: expect.stringMatching(/^write the name/) }],
    ['family', 'its path', '/families/llama-3', { slug: 'llama-3' }],
    ['family', 'its name', 'llama3', { slug: 'llama-3' }],
    ['family', 'nothing like it', 'qqqq', { fault: expect.stringContaining('no family here is called “qqqq”') }],
  ] as const)('finds the %s that is meant by %s', async (registry, _, typed, found) => {
    expect(await findRegistered(database.client, registry, typed)).toEqual(found);
  });

  it('asks which of two makers is meant that are called alike', async () => {
    const { client } = database;
    const meta = await client.organization.findUniqueOrThrow({ where: { slug: 'meta' } });
    await client.organization.create({ data: { ...meta, slug: 'meta-2', name: 'META', sources: [] } });
    expect(await findRegistered(client, 'organization', 'Meta')).toEqual({
      fault: expect.stringMatching(/: meta-2 \(META\), meta \(Meta\)$|: meta \(Meta\), meta-2 \(META\)$/),
    });
    expect(await findRegistered(client, 'organization', 'meta')).toEqual({ slug: 'meta' });
    await client.organization.delete({ where: { slug: 'meta-2' } });
  });

  it.each([
    ['its address', 'pythia', { slug: 'pythia' }],
    ['its whole address', 'https://example.org/models/pythia?x#y', { slug: 'pythia' }],
    ['its name', 'Llama 3.1', { slug: 'llama-3-1' }],
    ['its name, with the maker before it', 'Meta LLAMA-3.1', { slug: 'llama-3-1' }],
    ['its place on the hub', 'meta-llama/Llama-3.1-8B', { slug: 'llama-3-1' }],
    ['a mistyped name', 'Lama 3.1', { fault: expect.stringContaining('llama-3-1 (Llama 3.1)') }],
    ['one that is likelier than others', 'OLMomma 2', { fault: expect.stringMatching(/: olmo-2 .*, gemma-2 /) }],
    ['more than anything is called', 'Llama 3.1 '.repeat(100), { fault: expect.stringMatching(/^write the name/) }],
    ['a character that is in no text', 'Llama 3.1\0', { fault: expect.stringMatching(/^write the name/) }],
    ['nothing that is here', 'Nothing like it', { fault: expect.stringContaining('no page here is called') }],
  ])('finds the base that is meant by %s', async (_, typed, found) => {
    expect(await findBase(database.client, typed)).toEqual(found);
  });
});

describe('what a page names', () => {
  it('is called as today, where it is there today', async () => {
    const named = { organization: 'meta', family: 'llama-3', licence: 'mit', base: 'pythia' };
    expect(await getReferences(named, lookUp)).toEqual({
      organization: { name: 'Meta', path: '/organizations/meta' },
      family: { name: 'Llama 3', path: '/families/llama-3' },
      licence: { name: 'MIT License', path: '/licences/mit' },
      base: { name: 'Pythia', path: '/models/pythia' },
    });
    const gone = { organization: 'nobody', family: null, licence: 'none', base: 'nothing' };
    expect(await getReferences(gone, lookUp)).toEqual({});
  });

  it('is called so in a difference too, unless that would tell none', async () => {
    const was = aDocument({ organization: 'meta', family: 'llama-3', licence: 'mit', base: null });
    const is = { ...was, organization: 'google', family: 'gone', licence: 'apache-2.0', base: 'pythia', name: 'Other' };
    const [name, ...diff] = await nameInDiff(diffDocuments(was, is), lookUp);
    expect(name).toEqual(diffDocuments(was, is)[0]);
    expect(diff).toMatchObject([
      {
        field: 'organization',
        changes: [
          { kind: 'removed', text: 'Meta' },
          { kind: 'added', text: 'Google' },
        ],
      },
      {
        field: 'family',
        changes: [
          { kind: 'removed', text: 'Llama 3' },
          { kind: 'added', text: 'gone' },
        ],
      },
      { field: 'base', changes: [{ kind: 'added', text: 'Pythia' }] },
      {
        field: 'licence',
        changes: [
          { kind: 'removed', text: 'MIT License' },
          { kind: 'added', text: 'Apache License 2.0' },
        ],
      },
    ]);

    const licence = { field: 'licence', name: 'Licence', base: 'mit', current: 'none', proposed: 'apache-2.0' };
    const article = { field: 'article', name: 'Article', base: 'mit', current: '', proposed: 'meta' };
    expect(await nameInConflicts([licence, article], lookUp)).toEqual([
      { ...licence, base: 'MIT License', proposed: 'Apache License 2.0' },
      article,
    ]);
    expect(await nameInConflicts([licence], alike)).toEqual([licence]);
  });
});

describe('the difference of two revisions', () => {
  it('is told in both directions, and not where one is missing', async () => {
    const { client } = database;
    const there = await readRevisionDiff(client, 'amber', { from: 1, to: 2 });
    expect(there).toMatchObject({
      model: { slug: 'amber' },
      from: { number: 1 },
      to: { number: 2 },
      diff: [{ field: 'editorsNote' }],
    });
    const back = await readRevisionDiff(client, 'amber', { from: 2, to: 1 });
    expect(back?.diff).toHaveLength(1);
    expect(await readRevisionDiff(client, 'amber', { from: 1, to: 99 })).toBeNull();
  });
});

describe('pages that may be the same', () => {
  it.each<[what: string, wanted: Partial<Parameters<typeof findSimilarPages>[1]>, found: [string, string][]]>([
    ['of the same name, however written', { name: 'deepseek r1' }, [['deepseek-r1', 'name']]],
    ['of a mistyped name', { name: 'Mistarl 7B' }, [['mistral-7b', 'name']]],
    ['with the maker before the name', { name: 'Google Gemma 2' }, [['gemma-2', 'name']]],
    ['with the maker told beside the name', { name: 'Gemma-2', organization: 'google' }, [['gemma-2', 'name']]],
    ['of another number', { name: 'Gemma 3' }, []],
    ['that are called so', { name: 'Aurora Seven', aliases: ['PYTHIA'] }, [['pythia', 'also called PYTHIA']]],
    [
      'at the same place on the hub',
      { name: 'Something else', hubIds: ['META-LLAMA/llama-3.1-8b'] },
      [['llama-3-1', 'hub id META-LLAMA/llama-3.1-8b']],
    ],
    ['of no name yet', { name: '' }, []],
  ])('%s', async (_, wanted, found) => {
    const pages = await findSimilarPages(database.client, { name: '', aliases: [], hubIds: [], ...wanted });
    expect(pages.map(({ slug, because }) => [slug, because])).toEqual(found);
  });

  it('are found by whatever slip a comparison of two names forgives', async () => {
    const { client } = database;
    const models = await client.model.findMany({ select: { slug: true, name: true } });
    const slips = models.flatMap(({ slug, name }) =>
      Array.from({ length: name.length }, (_, at) => {
        const [before, letter = '', next = '', rest] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
        const left = before + next + rest;
        const swapped = before + next + letter + rest;
        return [left, swapped, before + letter + letter + next + rest, `${left}x`].map((typed) => ({
          slug,
          name,
          typed,
        }));
      }).flat(),
    );
    const forgiven = slips.filter(({ name, typed }) => areAlike(name, typed));
    expect(forgiven.length).toBeGreaterThan(200);
    const missed = [];
    for (const { slug, typed } of forgiven) {
      const found = await findSimilarPages(client, { name: typed, aliases: [], hubIds: [] });
      if (!found.some((page) => page.slug === slug)) missed.push([slug, typed]);
    }
    expect(missed).toEqual([]);
  });
});
