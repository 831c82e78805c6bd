import { mergeDocuments } from '../../domain/wiki/merge-documents';
import type { PageChoices, PageSource } from '../../domain/wiki/views';
import type { Queryable } from '../platform/database';
import { atAddress } from './at-address';
import { revisionDocument, storedDocument } from './stored-document';

/** What to start a form from, other than the page as it stands: with one revision undone, or back at one. */
type Wish = { undo?: number; revert?: number };

/**
 * What a page's form starts from, or null where there is no such page or no such revision. Undoing takes out what one
 * revision changed and leaves what came after it; where that was changed again, the field stays and is told as a conflict.
 */
export async function getPageSource(client: Queryable, slug: string, wish: Wish = {}): Promise<PageSource | null> {
  const row = await client.model.findFirst({
    where: atAddress(slug),
    select: { id: true, slug: true, name: true, revision: true, document: true },
  });
  if (!row) return null;
  const { id, revision, document: stored, ...model } = row;
  const current = await storedDocument(client, stored);
  const page = { model, revision, document: current, conflicts: [], summary: '' };
  if (wish.undo !== undefined) {
    const [undone, before] = [
      await revisionDocument(client, id, wish.undo),
      await revisionDocument(client, id, wish.undo - 1),
    ];
    if (!undone || !before) return null;
    const { merged, conflicts } = mergeDocuments(undone, current, before);
    return { ...page, document: merged, conflicts, summary: `Undo revision ${wish.undo}` };
  }
  if (wish.revert !== undefined) {
    const document = await revisionDocument(client, id, wish.revert);
    return document && { ...page, document, summary: `Back to revision ${wish.revert}` };
  }
  return page;
}

/** Of the models that a base may be, the form offers the newest; all others are named by whoever types them. */
const MOST_OFFERED = 200;

/** What a page's form offers to choose from, by name, and what it offers as a base. */
export async function getPageChoices(client: Queryable): Promise<PageChoices> {
  const byName = { select: { slug: true, name: true }, orderBy: [{ name: 'asc' }, { slug: 'asc' }] } as const;
  const [organizations, families, licences, newest] = await Promise.all([
    client.organization.findMany({ ...byName, orderBy: [...byName.orderBy] }),
    client.family.findMany({ ...byName, orderBy: [...byName.orderBy] }),
    client.licence.findMany({ ...byName, orderBy: [...byName.orderBy] }),
    client.modelSearch.findMany({
      select: { slug: true, model: { select: { name: true } } },
      orderBy: [{ byRelease: 'asc' }, { byName: 'asc' }, { slug: 'asc' }],
      take: MOST_OFFERED,
    }),
  ]);
  const bases = newest.map(({ slug, model: { name } }) => ({ slug, name }));
  return { organizations, families, licences, bases };
}
