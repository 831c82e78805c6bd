import { describe, expect, it } from 'vitest';
import type { Result } from '../../../server/commands/command';
import { run } from '../../../server/commands/run';
import { castVote } from '../../../server/ratings/cast-vote';
import { recompute } from '../../../server/ratings/recompute';
import { readRevisions } from '../../../server/wiki/list-revisions';
import { exampleFiles, loadFiles } from '../../support/catalogue';
import { aDocument } from '../../support/documents';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase('examples');
const edits = editsOver(database);
const author = () => createPerson(database.client);
const moderator = () => createPerson(database.client, { role: 'moderator' });

async function handleOf(person: { id: string }): Promise<string | null> {
  return (await database.client.user.findUniqueOrThrow({ where: { id: person.id } })).handle;
}

/** The one that was done, and why the other was not. */
function oneOf<Value>(results: ReadonlyArray<Result<Value>>) {
  const winners = results.flatMap((result, index) => (result.ok ? [index] : []));
  const losers = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
  return { winners, losers };
}

describe('two moderators at once', () => {
  it('one approves, and the other is told who did', async () => {
    const { propose, approve } = edits;
    for (let round = 0; round < 5; round++) {
      const judges = [await moderator(), await moderator()] as const;
      const note = `Round ${round}`;
      const { edit } = await done(propose(await author(), 't5', round + 1, { editorsNote: note }));
      const { winners, losers } = oneOf(await Promise.all(judges.map((judge) => approve(judge, edit))));
      const [winner] = winners.map((index) => judges[index]);
      if (!winner) throw new Error('Nobody could approve.');
      const who = await handleOf(winner);
      expect(losers).toEqual([
        { kind: 'conflict', detail: `Decided already: ${who} approved this edit: it is revision ${round + 2}.` },
      ]);
      expect((await readRevisions(database.client, 't5'))?.revisions).toHaveLength(round + 2);
    }
  });

  it('one approves and one rejects: one wins, and the other is told how it was decided', async () => {
    const { propose, approve, reject, see, page } = edits;
    for (let round = 0; round < 5; round++) {
      const judges = [await moderator(), await moderator()] as const;
      const { revision } = await page('amber');
      const { edit } = await done(propose(await author(), 'amber', revision, { editorsNote: `Round ${round}` }));
      const results = await Promise.all([approve(judges[0], edit), reject(judges[1], edit, 1, 'No.')]);
      const wasApproved = results[0].ok;
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const view = await see(judges[0], edit);
      expect(view?.state).toBe(wasApproved ? 'approved' : 'rejected');
      expect(view?.decisions).toHaveLength(1);
      const told = wasApproved
        ? `${await handleOf(judges[0])} approved this edit: it is revision ${revision + 1}.`
        : `${await handleOf(judges[1])} rejected this edit. The reason: No.`;
      const [loser] = oneOf<unknown>(results).losers;
      expect(loser).toEqual({ kind: 'conflict', detail: `Decided already: ${told}` });
      expect((await page('amber')).revision).toBe(wasApproved ? revision + 1 : revision);
    }
  });

  it('approve two edits of one page: both are in it', async () => {
    const { propose, approve, page } = edits;
    const { revision, document } = await page('bloom');
    const patches = [{ editorsNote: 'A note.' }, { aliases: ['Blossom'] }, { modality: 'code' as const }];
    const proposed = await Promise.all(
      patches.map(async (patch) => done(propose(await author(), 'bloom', revision, patch))),
    );
    const results = await Promise.all(proposed.map(async ({ edit }) => approve(await moderator(), edit)));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await page('bloom')).toMatchObject({
      revision: revision + 3,
      document: { ...document, editorsNote: 'A note.', aliases: ['Blossom'], modality: 'code' },
    });
  });

  it('approve while the author amends: what is published is what the moderator saw', async () => {
    const { propose, approve, amend, page, see } = edits;
    for (let round = 0; round < 5; round++) {
      const [writer, judge] = [await author(), await moderator()];
      const { revision } = await page('gpt-4');
      const { edit } = await done(propose(writer, 'gpt-4', revision, { editorsNote: `Seen ${round}` }));
      const results = await Promise.all([
        approve(judge, edit, 1),
        amend(writer, edit, 1, { editorsNote: `Amended ${round}` }),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const { document } = await page('gpt-4');
      expect(document.editorsNote).not.toBe(`Amended ${round}`);
      expect(document.editorsNote === `Seen ${round}`).toBe(results[0].ok);
      expect((await see(judge, edit))?.state).toBe(results[0].ok ? 'approved' : 'pending');
    }
  });

  it('let two edits together close no circle of bases', async () => {
    const { propose, approve, page } = edits;
    const { edit: one } = await done(propose(await author(), 'pythia', 1, { base: 'olmo-2' }));
    const { edit: other } = await done(propose(await author(), 'olmo-2', 1, { base: 'pythia' }));
    const results = await Promise.all([approve(await moderator(), one), approve(await moderator(), other)]);
    expect(oneOf(results).losers).toMatchObject([{ kind: 'invalid', errors: [{ path: 'document.base' }] }]);
    expect([(await page('pythia')).document.base, (await page('olmo-2')).document.base]).toContain(null);
  });

  it('give one address to one page', async () => {
    const { proposePage, approve, rename } = edits;
    const { edit: one } = await done(proposePage(await author(), aDocument({ name: 'Corona' })));
    const { edit: other } = await done(proposePage(await author(), aDocument({ name: 'Corona' })));
    const results = await Promise.all([
      approve(await moderator(), one),
      approve(await moderator(), other),
      rename(await moderator(), 'falcon-40b', 'corona'),
    ]);
    expect(oneOf<unknown>(results).winners).toHaveLength(1);
    expect(oneOf<unknown>(results).losers.map(({ kind }) => kind)).toEqual(['conflict', 'conflict']);
  });
});

it('renames, approvals, votes and loads at once do not stand in each other’s way', async () => {
  const { client } = database;
  const { propose, approve, rename, page } = edits;
  const files = (await exampleFiles()).filter(({ kind }) => kind === 'model' || kind === 'licence');
  const changed = (round: number) =>
    files.map((file) =>
      file.kind === 'licence'
        ? { ...file, document: { ...file.document, summary: `Round ${round}` } }
        : { ...file, document: { ...file.document, aliases: [`Round ${round}`] } },
    );
  const slugs = ['gemma-2', 'mistral-7b', 'deepseek-r1'];
  for (let round = 0; round < 3; round++) {
    const [judge, writer, voter] = [await moderator(), await author(), await author()];
    const proposed: string[] = [];
    for (const slug of slugs) {
      const { revision, document } = await page(slug);
      const licence = document.licence === 'mit' ? 'gemma-terms' : 'mit';
      const { edit } = await done(propose(writer, slug, revision, { licence, base: round === 0 ? 't5' : null }));
      proposed.push(edit);
    }
    const results = await Promise.all([
      ...proposed.map((edit) => approve(judge, edit)),
      ...slugs.map(async (slug) => rename(judge, slug, `${slug}-${round}`)),
      ...slugs.flatMap((slug) =>
        ['outputs', 'purposes', 'weights'].map(async (criterion) => {
          const { slug: model } = (await page(slug)).model;
          return run(castVote, voter, { model, criterion, level: 'mostly' }, { client });
        }),
      ),
      loadFiles(client, changed(round)).then((effects) => ({ ok: true as const, value: effects, tags: [] })),
    ]);
    // A vote may find its page just moved; nothing else may go wrong.
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal.kind]));
    expect(refusals.filter((kind) => kind !== 'not-found')).toEqual([]);
    expect(results.slice(0, 6).map(({ ok }) => ok)).toEqual(Array.from({ length: 6 }, () => true));
  }
  expect((await recompute(database.url, { isCheck: true })).differences).toEqual([]);
}, 120_000);
