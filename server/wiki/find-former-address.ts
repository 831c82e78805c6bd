import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** The address today of the page that was once at a slug, or null where none was. */
export const findFormerAddress = cached(
  'former-address',
  (slug) => [tags.model(slug)],
  (slug) => readFormerAddress(database(), slug),
);

/** The uncached query behind `findFormerAddress`. */
export async function readFormerAddress(client: Queryable, slug: string): Promise<string | null> {
  const found = await client.formerAddress.findUnique({
    where: { slug },
    select: { model: { select: { slug: true } } },
  });
  return found?.model.slug ?? null;
}
