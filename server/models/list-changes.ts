import { CHANGE_GROUPS, type ChangeGroup } from '../../domain/models/change-groups';
import { changePath } from '../../domain/models/change-path';
import { changeText } from '../../domain/models/change-text';
import type { ChangeView } from '../../domain/models/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { somebodies } from '../people/somebody';
import { database, type Queryable } from '../platform/database';

/** The latest changes to models' labels and pages, newest first. */
export const listLatestChanges = cached(
  'latest-changes',
  () => [tags.models()],
  () => readLatestChanges(database(), 8),
);

/** The uncached query behind `listLatestChanges`. */
export function readLatestChanges(client: Queryable, limit: number): Promise<ChangeView[]> {
  return readChanges(client, { kinds: ['label-changed', 'page-edited'], limit });
}

/** Changes of a group, or all, newest first: those before an id, where one is given. */
export function listChanges(
  client: Queryable,
  { group, before, limit }: { group: ChangeGroup | null; before: bigint | null; limit: number },
): Promise<ChangeView[]> {
  return readChanges(client, { kinds: group && CHANGE_GROUPS[group].kinds, before, limit });
}

/** What changed on a model, newest first; null where there is none at the address. */
export async function listModelChanges(client: Queryable, slug: string, limit: number) {
  const model = await client.model.findUnique({ where: { slug }, select: { id: true, name: true } });
  return model && { name: model.name, changes: await readChanges(client, { modelId: model.id, limit }) };
}

type Question = {
  kinds?: readonly string[] | null;
  modelId?: string;
  before?: bigint | null;
  limit: number;
};

async function readChanges(client: Queryable, { kinds, modelId, before, limit }: Question): Promise<ChangeView[]> {
  const rows = await client.change.findMany({
    where: {
      ...(kinds ? { kind: { in: [...kinds] } } : {}),
      ...(modelId ? { modelId } : {}),
      ...(before ? { id: { lt: before } } : {}),
    },
    select: { id: true, at: true, kind: true, detail: true, model: { select: { slug: true, name: true } } },
    orderBy: { id: 'desc' },
    take: limit,
  });
  const details = rows.map(({ detail }) => detail as Record<string, unknown>);
  const nameOf = await somebodies(client, details.map(personIn));
  return rows.map(({ id, at, kind, model }, index) => {
    const detail = details[index] ?? {};
    const text = changeText(kind, detail, nameOf(personIn(detail) ?? '').name);
    const path = changePath(kind, detail, model?.slug ?? null);
    return { id: id.toString(), at: at.toISOString(), kind, text, model, path };
  });
}

/** The id of the person whom a change is about, as logs keep it. */
function personIn({ person }: Readonly<Record<string, unknown>>): string | null {
  return typeof person === 'string' ? person : null;
}
