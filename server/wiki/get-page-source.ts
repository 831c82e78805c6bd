import type { Named } from '../../domain/models/views';
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

/** Of models, makers and families the form offers so many; all others are named by whoever types them. */
const MOST_OFFERED = 200;

/** What a page's form offers to choose from, and what it offers to type. */
export async function getPageChoices(client: Queryable, most = MOST_OFFERED): Promise<PageChoices> {
  const select = { slug: true, name: true } as const;
  const byName = [{ name: 'asc' }, { slug: 'asc' }] as const;
  const [licences, organizations, families, newest] = await Promise.all([
    client.licence.findMany({ select, orderBy: [...byName] }),
    client.organization.findMany({ select, orderBy: [...byName], take: most }),
    client.family.findMany({ select, orderBy: [...byName], take: most }),
    client.modelSearch.findMany({
      select: { model: { select: { ...select, organization: { select }, family: { select } } } },
      orderBy: [{ byRelease: 'asc' }, { byName: 'asc' }, { slug: 'asc' }],
      take: most,
    }),
  ]);
  const models = newest.map(({ model }) => model);
  const makers = models.map(({ organization }) => organization);
  const lines = models.flatMap(({ family }) => family ?? []);
  return {
    licences,
    organizations: firstOf([...makers, ...organizations], most),
    families: firstOf([...lines, ...families], most),
    bases: models.map(({ slug, name }) => ({ slug, name })),
  };
}

/** The first of these, each once, by name. */
function firstOf(things: readonly Named[], most: number): Named[] {
  const first = [...new Map(things.map((thing) => [thing.slug, thing])).values()].slice(0, most);
  return first.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
