import { describe, expect, it } from 'vitest';
import { readModelPage } from '../../../server/models/get-model-page';
import { takeAllStandings } from '../../../server/people/standings';
import { readRevision } from '../../../server/wiki/get-revision';
import { listOwnEdits } from '../../../server/wiki/list-own-edits';
import { readRevisions } from '../../../server/wiki/list-revisions';
import { done, editsOver, refused } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase('examples');
const edits = editsOver(database);
const author = () => createPerson(database.client);
const moderator = () => createPerson(database.client, { role: 'moderator' });

async function handleOf(person: { id: string }): Promise<string | null> {
  return (await database.client.user.findUniqueOrThrow({ where: { id: person.id } })).handle;
}

/** Decisions on an edit that a person was told of, oldest first. */
async function toldTo(person: { id: string }) {
  const rows = await database.client.notification.findMany({
    where: { userId: person.id },
    select: { decision: { select: { kind: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ decision }) => decision?.kind);
}

describe('an edit', () => {
  it('is proposed, amended, rejected, amended and approved; the page changes at the end alone', async () => {
    const { propose, amend, reject, approve, see } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const before = await readModelPage(database.client, 't5');
    const { edit } = await done(propose(writer, 't5', 1, { editorsNote: 'One.' }, 'A note'));
    await done(amend(writer, edit, 1, { editorsNote: 'Two.' }));
    await done(reject(judge, edit, 2, 'Cite something.'));
    expect(await see(writer, edit)).toMatchObject({ state: 'rejected', version: 2, summary: 'A note' });
    await done(amend(writer, edit, 2, { editorsNote: 'Three.' }, { summary: 'A better note' }));
    expect(await see(judge, edit)).toMatchObject({ state: 'pending', version: 3, summary: 'A better note' });
    expect(await readModelPage(database.client, 't5')).toEqual(before);

    expect(await done(approve(judge, edit, 3))).toEqual({ model: 't5', revision: 2 });
    expect((await readModelPage(database.client, 't5'))?.editorsNote).toBe('Three.');
    expect(await see(writer, edit)).toMatchObject({
      state: 'approved',
      revision: 2,
      conflicts: [],
      decisions: [
        { kind: 'edit-approved', reason: null, actor: { handle: await handleOf(judge) } },
        { kind: 'edit-rejected', reason: 'Cite something.' },
      ],
    });
    expect(await toldTo(writer)).toEqual(['edit-rejected', 'edit-approved']);
    expect(await toldTo(judge)).toEqual([]);
  });

  it('becomes a revision with its author and whoever let it in', async () => {
    const { propose, approve } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const { edit } = await done(propose(writer, 'amber', 1, { aliases: ['Ambre'] }, 'In French'));
    await done(approve(judge, edit));
    const history = await readRevisions(database.client, 'amber');
    expect(history?.revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect(history?.revisions[0]).toMatchObject({
      author: { handle: await handleOf(writer) },
      approver: { handle: await handleOf(judge) },
      summary: 'In French',
      editId: edit,
    });
    expect(history?.revisions[1]).toMatchObject({ author: { handle: null }, approver: null, editId: null });
    expect(await readRevision(database.client, 'amber', 2)).toMatchObject({
      isLatest: true,
      document: { aliases: ['Ambre'] },
    });
    expect(await readRevision(database.client, 'amber', 1)).toMatchObject({ isLatest: false });
    expect(await readRevision(database.client, 'amber', 3)).toBeNull();
    expect(await readRevision(database.client, 'amber', 1e12)).toBeNull();
  });

  it('is no public change until it is approved, and then one that leads to it', async () => {
    const { propose, approve } = edits;
    const { client } = database;
    const changes = () =>
      client.change.findMany({
        where: { model: { slug: 'bloom' }, kind: { startsWith: 'page-' } },
        orderBy: { id: 'asc' },
      });
    const before = (await changes()).length;
    const { edit } = await done(propose(await author(), 'bloom', 1, { aliases: ['Blossom'] }));
    expect(await changes()).toHaveLength(before);
    await done(approve(await moderator(), edit));
    expect((await changes()).slice(before)).toMatchObject([
      { kind: 'page-edited', detail: { revision: 2, editId: edit } },
    ]);
  });

  it('is seen by its author and by moderators alone', async () => {
    const { propose, see } = edits;
    const writer = await author();
    const { edit } = await done(propose(writer, 'falcon-40b', 1, { aliases: ['Falke'] }));
    expect(await see(writer, edit)).toMatchObject({ id: edit, owner: `person:${writer.id}` });
    expect(await see(await moderator(), edit)).toMatchObject({ id: edit });
    expect(await see(await author(), edit)).toBeNull();
    expect(await see({ kind: 'anonymous' }, edit)).toBeNull();
    expect(await see({ ...writer, isSuspended: true }, edit)).toMatchObject({ id: edit });
    expect(await see(await moderator(), '999999999')).toBeNull();
    expect(await see(await moderator(), 'x')).toBeNull();
    expect((await listOwnEdits(database.client, writer.id)).map(({ id }) => id)).toEqual([edit]);
    expect(await listOwnEdits(database.client, (await author()).id)).toEqual([]);
  });

  it('is withdrawn by its author, for good', async () => {
    const { propose, withdraw, amend, approve, see } = edits;
    const writer = await author();
    const { edit } = await done(propose(writer, 'falcon-40b', 1, { aliases: ['Falke'] }));
    expect(await refused(withdraw(await author(), edit))).toEqual({ kind: 'not-found', what: 'this edit' });
    expect(await refused(withdraw(await moderator(), edit))).toMatchObject({
      kind: 'forbidden',
      detail: 'Only whoever proposed an edit can withdraw it.',
    });
    await done(withdraw(writer, edit));
    expect(await see(writer, edit)).toMatchObject({ state: 'withdrawn' });
    const withdrawn = { kind: 'conflict', detail: 'Its author has withdrawn this edit.' };
    expect(await refused(amend(writer, edit, 1, { aliases: ['Faucon'] }))).toEqual(withdrawn);
    expect(await refused(approve(await moderator(), edit))).toEqual(withdrawn);
    expect(await refused(withdraw(writer, edit))).toEqual(withdrawn);
  });

  it('is nobody’s to approve who proposed it, whatever their office', async () => {
    const { propose, approve, reject, see } = edits;
    for (const role of ['moderator', 'admin'] as const) {
      const judge = await createPerson(database.client, { role });
      const { edit } = await done(propose(judge, 'falcon-40b', 1, { aliases: [`By a ${role}`] }));
      const own = {
        kind: 'forbidden',
        action: 'decide edit',
        detail: 'You proposed this edit: somebody else has to decide on it.',
      };
      expect(await refused(approve(judge, edit))).toEqual(own);
      expect(await refused(reject(judge, edit))).toEqual(own);
      expect(await see(judge, edit)).toMatchObject({ state: 'pending' });
    }
  });

  it('is refused to whoever may not propose or decide', async () => {
    const { propose, approve, reject, amend, withdraw } = edits;
    const writer = await author();
    const suspended = { ...writer, isSuspended: true };
    expect(await refused(propose({ kind: 'anonymous' }, 't5', 1, { name: 'X' }))).toEqual({ kind: 'unauthenticated' });
    expect(await refused(propose(suspended, 't5', 1, { name: 'X' }))).toMatchObject({ kind: 'forbidden' });
    expect(await refused(propose({ kind: 'operator' }, 't5', 1, { name: 'X' }))).toMatchObject({ kind: 'forbidden' });
    const { edit } = await done(propose(writer, 'falcon-40b', 1, { aliases: ['Falke'] }));
    for (const member of [writer, await author()]) {
      expect(await refused(approve(member, edit))).toMatchObject({ kind: 'forbidden', action: 'decide edit' });
      expect(await refused(reject(member, edit))).toMatchObject({ kind: 'forbidden', action: 'decide edit' });
    }
    expect(await refused(amend(suspended, edit, 1, { name: 'X' }))).toMatchObject({ kind: 'forbidden' });
    expect(await refused(withdraw(suspended, edit))).toMatchObject({ kind: 'forbidden' });
    expect(await refused(amend(await author(), edit, 1, { name: 'X' }))).toEqual({
      kind: 'not-found',
      what: 'this edit',
    });
  });
});

describe('a proposal is refused', () => {
  it.each<[what: string, model: string, base: number, patch: Record<string, unknown>, refusal: unknown]>([
    ['of a page that is not there', 'nothing', 1, { name: 'X' }, { kind: 'not-found', what: 'the model "nothing"' }],
    [
      'on a revision that is not there',
      'gemma-2',
      7,
      { name: 'X' },
      { kind: 'invalid', errors: [{ path: 'baseRevision', message: 'the page has no revision 7' }] },
    ],
    [
      'on a revision that no page ever has',
      'gemma-2',
      Number.MAX_SAFE_INTEGER,
      { name: 'X' },
      {
        kind: 'invalid',
        errors: [{ path: 'baseRevision', message: `the page has no revision ${Number.MAX_SAFE_INTEGER}` }],
      },
    ],
    [
      'that changes nothing',
      'gemma-2',
      1,
      { licence: 'gemma-terms' },
      { kind: 'invalid', errors: [{ path: 'patch', message: 'change something first' }] },
    ],
    [
      'with a licence that is not there',
      'gemma-2',
      1,
      { licence: 'none' },
      { kind: 'invalid', errors: [{ path: 'patch.licence', message: 'there is no such thing as the licence "none"' }] },
    ],
    [
      'with a maker that is not there',
      'gemma-2',
      1,
      { organization: 'none' },
      {
        kind: 'invalid',
        errors: [{ path: 'patch.organization', message: 'there is no such thing as the organisation "none"' }],
      },
    ],
    [
      'with a family that is not there',
      'gemma-2',
      1,
      { family: 'none' },
      { kind: 'invalid', errors: [{ path: 'patch.family', message: 'there is no such thing as the family "none"' }] },
    ],
    [
      'with a base that is not there',
      'gemma-2',
      1,
      { base: 'none' },
      { kind: 'invalid', errors: [{ path: 'patch.base', message: 'there is no such thing as the base model "none"' }] },
    ],
    [
      'that makes a page its own base',
      'gemma-2',
      1,
      { base: 'gemma-2' },
      {
        kind: 'invalid',
        errors: [
          {
            path: 'patch.base',
            message: '"gemma-2" descends from this page or is it: bases must not form a circle',
          },
        ],
      },
    ],
  ])('%s, and nothing is stored', async (_, model, base, patch, refusal) => {
    const before = [await database.client.edit.count(), await database.client.text.count()];
    expect(await refused(edits.propose(await author(), model, base, patch))).toEqual(refusal);
    expect([await database.client.edit.count(), await database.client.text.count()]).toEqual(before);
  });
});

describe('an amendment is refused', () => {
  it('of a version that is not the latest, of nothing, and once it is approved', async () => {
    const { propose, amend, approve } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const { edit } = await done(propose(writer, 'gpt-4', 1, { aliases: ['GPT4'] }));
    await done(amend(writer, edit, 1, { aliases: ['GPT 4'] }));
    expect(await refused(amend(writer, edit, 1, { aliases: ['G'] }))).toEqual({
      kind: 'conflict',
      detail: 'This edit was amended meanwhile: look at version 2 first.',
    });
    expect(await refused(amend(writer, edit, 9, { aliases: ['G'] }))).toEqual({
      kind: 'conflict',
      detail: 'This edit has no version 9: its latest is 2.',
    });
    const nothing = { kind: 'invalid', errors: [{ path: 'patch', message: 'change something first' }] };
    expect(await refused(amend(writer, edit, 2, {}))).toEqual(nothing);
    expect(await refused(amend(writer, edit, 2, { aliases: ['GPT 4'] }))).toEqual(nothing);
    expect(await refused(amend(writer, edit, 2, { licence: 'none' }))).toMatchObject({ kind: 'invalid' });
    expect(await refused(amend(writer, edit, 2, { name: 'X' }, { baseRevision: 8 }))).toMatchObject({
      kind: 'invalid',
    });
    expect(await refused(amend(writer, edit, 2, {}, { slug: 'gpt-four' }))).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'slug' }],
    });
    await done(approve(judge, edit, 2));
    expect(await refused(amend(writer, edit, 2, { name: 'X' }))).toEqual({
      kind: 'conflict',
      detail: `Decided already: ${await handleOf(judge)} approved this edit: it is revision 2.`,
    });
  });

  it('and a summary alone is something', async () => {
    const { propose, amend, see } = edits;
    const writer = await author();
    const { edit } = await done(propose(writer, 'gpt-4', 1, { editorsNote: 'A note.' }));
    expect(await done(amend(writer, edit, 1, {}, { summary: 'Said better' }))).toEqual({ edit, version: 2 });
    expect(await see(writer, edit)).toMatchObject({ summary: 'Said better', document: { editorsNote: 'A note.' } });
  });
});

describe('two edits on one revision', () => {
  it('both survive: of other fields, of one list, and of other paragraphs', async () => {
    const { propose, approve, page } = edits;
    const judge = await moderator();
    const { revision, document } = await page('pythia');
    const [first = '', ...rest] = document.article.split('\n\n');
    const one = { aliases: [...document.aliases, 'One'], article: [`${first} More.`, ...rest].join('\n\n') };
    const other = {
      aliases: [...document.aliases, 'Other'],
      article: `${document.article}\n\nAt the end.`,
      editorsNote: 'A note.',
    };
    const { edit: firstEdit } = await done(propose(await author(), 'pythia', revision, one));
    const { edit: secondEdit } = await done(propose(await author(), 'pythia', revision, other));
    await done(approve(judge, firstEdit));
    await done(approve(judge, secondEdit));
    const after = await page('pythia');
    expect(after.revision).toBe(revision + 2);
    expect(after.document).toEqual({
      ...document,
      aliases: [...document.aliases, 'One', 'Other'],
      article: [`${first} More.`, ...rest, 'At the end.'].join('\n\n'),
      editorsNote: 'A note.',
    });
  });

  it('that conflict are shown with both sides, resolved by a moderator, and never overwrite', async () => {
    const { propose, approve, page, see } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const { revision, document } = await page('olmo-2');
    const { edit: one } = await done(
      propose(await author(), 'olmo-2', revision, { releasedOn: '2024-01-01', aliases: ['O'] }),
    );
    const { edit: other } = await done(
      propose(writer, 'olmo-2', revision, { releasedOn: '2024-02-02', editorsNote: 'Why.' }),
    );
    await done(approve(judge, one));

    const fields = [
      {
        field: 'releasedOn',
        name: 'Released on',
        base: document.releasedOn,
        current: '2024-01-01',
        proposed: '2024-02-02',
      },
    ];
    const view = await see(judge, other);
    expect(view).toMatchObject({ conflicts: fields, currentRevision: revision + 1, baseRevision: revision });
    expect(view?.merged).toEqual({ ...document, releasedOn: '2024-01-01', aliases: ['O'], editorsNote: 'Why.' });
    expect(await refused(approve(judge, other))).toMatchObject({ kind: 'conflict', fields });
    expect((await page('olmo-2')).document.releasedOn).toBe('2024-01-01');

    const resolved = { ...view?.merged, releasedOn: '2024-02-02' };
    expect(await refused(approve(judge, other, 1, { document: resolved }))).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'againstRevision' }],
    });
    await done(
      approve(judge, other, 1, { document: resolved, againstRevision: revision + 1, reason: 'By the paper.' }),
    );
    expect((await page('olmo-2')).document).toEqual({
      ...document,
      releasedOn: '2024-02-02',
      aliases: ['O'],
      editorsNote: 'Why.',
    });
    expect(await see(writer, other)).toMatchObject({
      state: 'approved',
      decisions: [{ kind: 'edit-approved-with-changes', reason: 'By the paper.' }],
    });
  });

  it('that conflict are resolved by their author, who brings theirs up to the page', async () => {
    const { propose, approve, amend, page, see } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const { revision, document } = await page('mistral-7b');
    const { edit: one } = await done(propose(await author(), 'mistral-7b', revision, { releasedOn: '2023-01-01' }));
    const { edit: other } = await done(
      propose(writer, 'mistral-7b', revision, { releasedOn: '2023-02-02', aliases: ['M'] }),
    );
    await done(approve(judge, one));
    expect(await refused(amend(writer, other, 1, { aliases: ['M', 'N'] }))).toMatchObject({
      kind: 'conflict',
      fields: [{ field: 'releasedOn' }],
    });
    expect(await refused(amend(writer, other, 1, {}, { baseRevision: revision + 1 }))).toMatchObject({
      kind: 'conflict',
      fields: [{ field: 'releasedOn' }],
    });
    await done(amend(writer, other, 1, { releasedOn: '2023-03-03' }, { baseRevision: revision + 1 }));
    expect(await see(judge, other)).toMatchObject({ conflicts: [], baseRevision: revision + 1 });
    await done(approve(judge, other, 2));
    expect((await page('mistral-7b')).document).toEqual({ ...document, releasedOn: '2023-03-03', aliases: ['M'] });
  });

  it('of which the second says what the first did: it is refused, for nothing would change', async () => {
    const { propose, approve, page, see } = edits;
    const judge = await moderator();
    const { revision } = await page('deepseek-r1');
    const patch = { editorsNote: 'The same note.' };
    const { edit: one } = await done(propose(await author(), 'deepseek-r1', revision, patch));
    const { edit: other } = await done(propose(await author(), 'deepseek-r1', revision, patch));
    await done(approve(judge, one));
    const same = { kind: 'conflict', detail: 'The page says all of this already.' };
    expect(await refused(approve(judge, other))).toEqual(same);
    expect(await refused(propose(await author(), 'deepseek-r1', revision, patch))).toEqual(same);
    expect(await see(judge, other)).toMatchObject({ state: 'pending' });
  });

  it('are told apart when one is proposed after the other was approved', async () => {
    const { propose, approve, page } = edits;
    const { revision, document } = await page('gemma-2');
    const { edit } = await done(propose(await author(), 'gemma-2', revision, { name: 'Gemma Two' }));
    await done(approve(await moderator(), edit));
    const late = propose(await author(), 'gemma-2', revision, { name: 'Gemma II' });
    expect(await refused(late)).toEqual({
      kind: 'conflict',
      detail: 'The page has changed meanwhile in the same place: Name. Look at both, and say there what it shall be.',
      fields: [{ field: 'name', name: 'Name', base: document.name, current: 'Gemma Two', proposed: 'Gemma II' }],
    });
  });
});

describe('an approval', () => {
  it('with the document that the edit makes anyway is none with changes', async () => {
    const { propose, approve, see } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const { edit } = await done(propose(writer, 'llama-3-1', 1, { aliases: ['L'] }));
    const view = await see(judge, edit);
    await done(approve(judge, edit, 1, { document: view?.merged, againstRevision: 1 }));
    expect((await see(writer, edit))?.decisions.map(({ kind }) => kind)).toEqual(['edit-approved']);
  });

  it('is refused of a version that was amended meanwhile, and of a document that would move the page', async () => {
    const { propose, amend, approve, reject } = edits;
    const [writer, judge] = [await author(), await moderator()];
    const { edit } = await done(propose(writer, 'falcon-40b', 1, { aliases: ['F'] }));
    await done(amend(writer, edit, 1, { aliases: ['G'] }));
    const amended = { kind: 'conflict', detail: 'This edit was amended meanwhile: look at version 2 first.' };
    expect(await refused(approve(judge, edit, 1))).toEqual(amended);
    expect(await refused(reject(judge, edit, 1))).toEqual(amended);
    expect(await refused(approve(judge, edit, 2, { slug: 'falcon' }))).toMatchObject({ kind: 'invalid' });
    expect(await refused(approve(judge, '999999999'))).toEqual({ kind: 'not-found', what: 'this edit' });
  });

  it('counts as an accepted contribution of the author, from the next day’s snapshot of standings on', async () => {
    const { propose, approve, page } = edits;
    const { client } = database;
    const writer = await createPerson(client, { createdAt: new Date('2026-01-01') });
    const judge = await moderator();
    const standing = async () => {
      await takeAllStandings({ client });
      return (await client.user.findUniqueOrThrow({ where: { id: writer.id } })).standing;
    };
    for (let count = 1; count <= 5; count++) {
      expect(await standing()).toBe('newcomer');
      const { revision } = await page('bloom');
      const { edit } = await done(propose(writer, 'bloom', revision, { editorsNote: `Note ${count}` }));
      await done(approve(judge, edit));
    }
    expect(await standing()).toBe('member');
  });
});
