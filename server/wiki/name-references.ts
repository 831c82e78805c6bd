import {
  type ConflictingField,
  type EditView,
  type FieldDiff,
  REFERENCE_FIELDS,
  type ReferenceField,
  type TextChange,
} from '../../domain/wiki/views';
import { getReference, type LookUp } from './get-references';

/**
 * A difference as people read it: what it names by slug is called as it is today, or by the slug where it is not there
 * any more.
 */
export function nameInDiff(diff: readonly FieldDiff[], lookUp: LookUp = getReference): Promise<FieldDiff[]> {
  return Promise.all(
    diff.map(async (one) => {
      const field = referenceField(one.field);
      if (!field) return one;
      const [was = '', is = ''] = await namesOf(field, [sideOf(one, 'added'), sideOf(one, 'removed')], lookUp);
      const changes: TextChange[] = [
        { kind: 'removed', text: was },
        { kind: 'added', text: is },
      ];
      return { ...one, changes: changes.filter(({ text }) => text !== '') };
    }),
  );
}

/** The same of conflicts. */
export function nameInConflicts(
  conflicts: readonly ConflictingField[],
  lookUp: LookUp = getReference,
): Promise<ConflictingField[]> {
  return Promise.all(
    conflicts.map(async (conflict) => {
      const field = referenceField(conflict.field);
      if (!field) return conflict;
      const slugs = [conflict.base, conflict.current, conflict.proposed];
      const [base = '', current = '', proposed = ''] = await namesOf(field, slugs, lookUp);
      return { ...conflict, base, current, proposed };
    }),
  );
}

/** The same of an edit. */
export async function nameInEdit(edit: EditView): Promise<EditView> {
  const [diff, conflicts] = await Promise.all([nameInDiff(edit.diff), nameInConflicts(edit.conflicts)]);
  return { ...edit, diff, conflicts };
}

function referenceField(field: string): ReferenceField | undefined {
  return REFERENCE_FIELDS.find((one) => one === field);
}

/** All that stands on one side of a difference. */
function sideOf({ changes }: FieldDiff, without: 'added' | 'removed'): string {
  return changes.map(({ kind, text }) => (kind === without ? '' : text)).join('');
}

/** What slugs stand for; the slugs where two of them are called alike, for then the names tell no difference. */
async function namesOf(field: ReferenceField, slugs: readonly string[], lookUp: LookUp): Promise<readonly string[]> {
  const names = await Promise.all(
    slugs.map(async (slug) => (slug === '' ? '' : ((await lookUp(field, slug))?.name ?? slug))),
  );
  return new Set(names).size === new Set(slugs).size ? names : slugs;
}
