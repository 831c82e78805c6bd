import type { Somebody } from '../../domain/wiki/views';
import type { Queryable } from '../platform/database';
import { personIn } from './person-in';

const OTHERS: Readonly<Record<string, string>> = {
  operator: 'the operator',
  'source:catalogue': 'the catalogue’s editors',
  'source:licence': 'the licence’s text',
  'source:osai': 'the European Open Source AI Index',
  'source:hub': 'the Hugging Face Hub',
};

/** How everybody in a log is called, by the ids that logs keep. Whose account is gone is "somebody". */
export async function somebodies(
  client: Queryable,
  ids: ReadonlyArray<string | null>,
): Promise<(id: string) => Somebody> {
  const people = new Set(ids.flatMap((id) => (id === null ? [] : (personIn(id) ?? []))));
  const rows =
    people.size === 0
      ? []
      : await client.user.findMany({ where: { id: { in: [...people] } }, select: { id: true, handle: true } });
  const handles = new Map(rows.map(({ id, handle }) => [`person:${id}`, handle]));
  return (id) => {
    const handle = handles.get(id) ?? null;
    return { handle, name: handle ?? OTHERS[id] ?? 'somebody' };
  };
}
