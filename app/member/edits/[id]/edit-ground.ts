import { similarPages } from '@/app/member/similar-pages';
import type { EditView } from '@/domain/wiki/views';
import { database } from '@/server/platform/database';
import { getPageSource } from '@/server/wiki/get-page-source';
import { readRevision } from '@/server/wiki/get-revision';
import type { Ground } from '../../answer-page-form';

/** What the form of an edit is written on: its page, or nothing yet where it proposes one. */
export async function editGround(edit: EditView | null): Promise<Omit<Ground, 'send'>> {
  const slug = edit?.model?.slug;
  return {
    current: slug === undefined ? null : await getPageSource(database(), slug),
    revision: async (number) =>
      slug !== undefined && number !== ''
        ? ((await readRevision(database(), slug, Number(number)))?.document ?? null)
        : null,
    known: edit ? [edit.document] : [],
    duplicatesOf: async (document) => (edit && slug === undefined ? similarPages(document) : []),
  };
}
