import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/permissions';
import type { Result } from '../../../server/commands/command';
import { readRevisions } from '../../../server/wiki/list-revisions';
import { aDocument } from '../../support/documents';
import { done, editsOver } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase('examples');
const ARTICLE = ['One.', 'Two.', 'Three.', 'Four.'];
let marks = 0;

/** A way in which a page is worked on. Which edit it is about is told by a number, whatever edits there are by then. */
const step = fc.record({
  kind: fc.constantFrom('propose', 'propose', 'propose late', 'amend', 'approve', 'approve', 'reject', 'withdraw'),
  which: fc.nat(),
  place: fc.nat({ max: 4 }),
});
type Step = { kind: string; which: number; place: number };

/** How every page's work begins, so that in any case one change was approved, and one at the same place conflicted. */
const BEGINNING: Step[] = [
  { kind: 'propose', which: 0, place: 2 },
  { kind: 'propose late', which: 0, place: 2 },
  { kind: 'approve', which: 0, place: 0 },
  { kind: 'approve', which: 0, place: 0 },
];

/** An edit that is not decided for good, with the texts that its latest version adds to the page. */
type Open = { edit: string; version: number; adds: string[] };

/** A page, whoever works on it, and what was approved of it so far. */
async function workOnPage() {
  const { client } = database;
  const { proposePage, propose, amend, approve, reject, withdraw, page } = editsOver(database);
  const writer: Actor = await createPerson(client);
  const judge: Actor = await createPerson(client, { role: 'moderator' });
  marks += 1;
  const first = aDocument({ name: `Page ${marks}`, article: ARTICLE.join('\n\n'), aliases: [] });
  const { edit: start } = await done(proposePage(writer, first));
  const { model } = await done(approve(judge, start));
  const open: Open[] = [];
  const approved: string[] = [];
  const refusals: string[] = [];

  /** A paragraph and an alias that nobody has written before, on a revision. */
  const change = async (revision: number, place: number) => {
    marks += 1;
    const on = revision === 1 ? first : (await page(model)).document;
    const [paragraph, alias] = [`Paragraph ${marks}.`, `Alias ${marks}`];
    const article = on.article.split('\n\n').toSpliced(place, 0, paragraph).join('\n\n');
    return { patch: { article, aliases: [...on.aliases, alias] }, adds: [paragraph, alias] };
  };
  const note = <Value>(result: Result<Value>): Value | null => {
    if (result.ok) return result.value;
    refusals.push(result.refusal.kind);
    return null;
  };

  const take = async ({ kind, which, place }: Step): Promise<void> => {
    const { revision } = await page(model);
    const known = open[which % Math.max(1, open.length)];
    if (kind.startsWith('propose')) {
      const base = kind === 'propose' ? revision : 1;
      const { patch, adds } = await change(base, place);
      const proposed = note(await propose(writer, model, base, patch));
      if (proposed) open.push({ edit: proposed.edit, version: 1, adds });
    } else if (known && kind === 'amend') {
      const { patch, adds } = await change(revision, place);
      const amended = note(await amend(writer, known.edit, known.version, patch, { baseRevision: revision }));
      if (amended) Object.assign(known, { version: amended.version, adds });
    } else if (known && kind === 'approve') {
      if (!note(await approve(judge, known.edit, known.version))) return;
      approved.push(...known.adds);
      open.splice(open.indexOf(known), 1);
    } else if (known && kind === 'reject') {
      note(await reject(judge, known.edit, known.version));
    } else if (known) {
      note(await withdraw(writer, known.edit));
      open.splice(open.indexOf(known), 1);
    }
  };
  const missing = async (): Promise<string[]> => {
    const { document } = await page(model);
    const says = new Set([...document.article.split('\n\n'), ...document.aliases]);
    return [...ARTICLE, ...approved].filter((text) => !says.has(text));
  };
  return { model, take, missing, approved, refusals };
}

it('whatever is proposed, amended and approved, in whatever order: no approved change is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const { model, take, missing, approved, refusals } = await workOnPage();
      for (const one of [...BEGINNING, ...steps]) {
        await take(one);
        expect(await missing()).toEqual([]);
      }
      expect(approved.length).toBeGreaterThan(0);
      expect(refusals).toContain('conflict');
      // Nothing is refused but what conflicts, or was decided already.
      expect(refusals.filter((kind) => kind !== 'conflict')).toEqual([]);
      const history = await readRevisions(database.client, model);
      expect(history?.revisions.map(({ number }) => number).toReversed()).toEqual(
        Array.from({ length: approved.length / 2 + 1 }, (_, index) => index + 1),
      );
    }),
    { numRuns: 20 },
  );
}, 300_000);
