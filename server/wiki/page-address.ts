import { slugOf } from '../../domain/wiki/slug-of';

/**
 * The address that a proposed page is to have after its document was changed: the one that is asked for, else one that
 * follows the name, unless the name stays.
 */
export function pageAddress(
  edit: { newSlug: string | null; document: { name: string } },
  name: string,
  asked: string | undefined,
): string {
  if (asked !== undefined) return asked;
  const following = slugOf(name);
  return edit.newSlug === null || following !== slugOf(edit.document.name) ? following : edit.newSlug;
}
