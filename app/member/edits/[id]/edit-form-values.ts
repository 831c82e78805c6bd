import { fieldsOf } from '@/domain/wiki/document-form';
import type { FormFields } from '@/domain/wiki/form-fields';
import { broughtForward } from '@/domain/wiki/resolve-conflicts';
import type { EditView } from '@/domain/wiki/views';
import { database } from '@/server/platform/database';
import { readRevision } from '@/server/wiki/get-revision';

/** What the form of an edit starts from: the edit, brought up to the page as it stands. */
export async function editFormValues(edit: EditView): Promise<FormFields> {
  const { model, document: proposed, baseRevision, currentRevision, summary, version, newSlug } = edit;
  const others = { summary, version: String(version), slug: newSlug ?? '' };
  if (model === null || baseRevision === null || currentRevision === null) return { ...fieldsOf(proposed), ...others };
  const [base, current] = await Promise.all(
    [baseRevision, currentRevision].map(
      async (number) => (await readRevision(database(), model.slug, number))?.document,
    ),
  );
  const isBehind = baseRevision !== currentRevision && base !== undefined && current !== undefined;
  return {
    ...fieldsOf(isBehind ? broughtForward({ base, current, proposed }) : proposed),
    ...others,
    baseRevision: String(isBehind ? currentRevision : baseRevision),
    sinceRevision: isBehind ? String(baseRevision) : '',
  };
}
