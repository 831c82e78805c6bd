import { changePath } from '../../domain/models/change-path';
import { changeText } from '../../domain/models/change-text';
import type { WatchedPage } from '../../domain/people/views';
import type { Queryable } from '../platform/database';
import { listPage } from '../platform/list-page';

/** How many watched pages a page of the list has. */
export const WATCHED_PER_PAGE = 50;

type Row = {
  slug: string;
  name: string;
  at: Date | null;
  kind: string | null;
  detail: Record<string, unknown> | null;
};

/**
 * The pages that a person watches with the latest change of each, the newest first, a page at a time: the last one, where
 * there are fewer. Read fresh: it is for that person alone.
 */
export async function listWatched(
  client: Queryable,
  personId: string,
  wanted: number,
): Promise<{ watched: WatchedPage[]; total: number; page: number }> {
  const total = await client.watch.count({ where: { userId: personId } });
  const { page } = listPage(total, wanted, WATCHED_PER_PAGE);
  const rows = await client.$queryRaw<Row[]>`
    SELECT m.slug, m.name, c.at, c.kind, c.detail FROM "Watch" w JOIN "Model" m ON m.id = w."modelId"
    LEFT JOIN LATERAL (
      SELECT id, at, kind, detail FROM "Change" WHERE "modelId" = m.id ORDER BY id DESC LIMIT 1
    ) c ON true
    WHERE w."userId" = ${personId}::uuid ORDER BY c.id DESC NULLS LAST, m.slug
    LIMIT ${WATCHED_PER_PAGE} OFFSET ${(page - 1) * WATCHED_PER_PAGE}`;
  return {
    watched: rows.map(({ slug, name, at, kind, detail }) => ({
      model: { slug, name },
      latest:
        at && kind && detail
          ? { at: at.toISOString(), text: changeText(kind, detail), path: changePath(kind, detail, slug) }
          : null,
    })),
    total,
    page,
  };
}

/** Whether a person watches the page at an address. */
export async function isWatched(client: Queryable, personId: string, slug: string): Promise<boolean> {
  return (await client.watch.count({ where: { userId: personId, model: { slug } } })) > 0;
}
