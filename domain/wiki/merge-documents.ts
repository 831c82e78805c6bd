import { type ModelDocument, modelDocumentSchema } from '../models/model-document';
import { canonicalJson } from './canonical-json';
import { fieldText } from './field-text';
import { mergeFields } from './merge-fields';
import { mergeItems } from './merge-items';
import {
  FIELD_KINDS,
  fieldOfPath,
  fromPageFields,
  PAGE_FIELDS,
  type PageFieldId,
  type PageFields,
  toPageFields,
} from './page-fields';
import { paragraphsOf } from './paragraphs';
import type { ConflictingField } from './views';

/** What two changes of one page make together; where they conflict, `merged` is as the page stands. */
export type DocumentMerge = { merged: ModelDocument; conflicts: readonly ConflictingField[] };

/** A field merged into one value, with what conflicts as text. */
type FieldMerge = { value: unknown; conflict: { base: string; current: string; proposed: string } | null };

/**
 * Three-way merge of pages: field by field, lists item by item, prose paragraph by paragraph. What both sides changed
 * in different ways is a conflict for a person to decide: nothing that either side wrote is dropped unseen.
 */
export function mergeDocuments(base: ModelDocument, current: ModelDocument, proposed: ModelDocument): DocumentMerge {
  const [was, is, wanted] = [toPageFields(base), toPageFields(current), toPageFields(proposed)];
  const { merged: fields, contested } = mergeFields<PageFields>(was, is, wanted);
  const conflicts = new Map<PageFieldId, FieldMerge['conflict']>();
  for (const field of contested) {
    const { value, conflict } = mergeValue(field, was[field], is[field], wanted[field]);
    Object.assign(fields, { [field]: value });
    if (conflict) conflicts.set(field, conflict);
  }
  for (const field of fieldsAmiss(fields)) {
    Object.assign(fields, { [field]: is[field] });
    conflicts.set(field, wholeConflict(field, was[field], is[field], wanted[field]));
  }
  return {
    merged: fromPageFields(fields),
    conflicts: PAGE_FIELDS.flatMap(({ id, name }) => {
      const conflict = conflicts.get(id);
      return conflict ? [{ field: id, name, ...conflict }] : [];
    }),
  };
}

function mergeValue(field: PageFieldId, base: unknown, current: unknown, proposed: unknown): FieldMerge {
  const kind = FIELD_KINDS[field];
  switch (kind) {
    case 'prose':
      return mergeProse(fieldText(field, base), fieldText(field, current), fieldText(field, proposed));
    case 'list':
      return mergeList(field, base, current, proposed);
    case 'value':
      return { value: current, conflict: wholeConflict(field, base, current, proposed) };
    default:
      return kind satisfies never;
  }
}

function mergeProse(base: string, current: string, proposed: string): FieldMerge {
  const [was, is, wanted] = [paragraphsOf(base), paragraphsOf(current), paragraphsOf(proposed)];
  // Two passages at one place may well say the same thing: a person looks.
  const { merged, conflicts } = mergeItems(was, is, wanted, { keepsBoth: false });
  const text = (side: 'base' | 'current' | 'proposed') =>
    conflicts.map((conflict) => conflict[side].join('\n\n')).join('\n\n…\n\n');
  return {
    value: merged.join('\n\n') || null,
    conflict:
      conflicts.length === 0 ? null : { base: text('base'), current: text('current'), proposed: text('proposed') },
  };
}

/** A list is short: where anything in it conflicts, all of it is shown. */
function mergeList(field: PageFieldId, base: unknown, current: unknown, proposed: unknown): FieldMerge {
  const [was, is, wanted] = [itemsOf(base), itemsOf(current), itemsOf(proposed)];
  const { merged, conflicts } = mergeItems(was, is, wanted, { keepsBoth: true });
  const items = withoutRepeats(merged, [is, wanted]);
  if (conflicts.length > 0 || saysOneThingTwice(field, items, [is, wanted])) {
    return { value: current, conflict: wholeConflict(field, base, current, proposed) };
  }
  return { value: items.map((item): unknown => JSON.parse(item)), conflict: null };
}

function itemsOf(value: unknown): string[] {
  return (value as readonly unknown[]).map(canonicalJson);
}

/** What both sides added at two places stands at the first; a side that repeats something itself may. */
function withoutRepeats(items: readonly string[], sides: ReadonlyArray<readonly string[]>): readonly string[] {
  return sides.some(hasRepeats) ? items : [...new Set(items)];
}

/** By what an item of a list is known: two items of one name cannot stand side by side. */
const KEYS: Partial<Record<PageFieldId, string>> = { sources: 'url', variants: 'name' };

/** Whether the sides say different things of one source or variant: neither statement may simply stand beside the other. */
function saysOneThingTwice(
  field: PageFieldId,
  items: readonly string[],
  sides: ReadonlyArray<readonly string[]>,
): boolean {
  const key = KEYS[field];
  if (key === undefined) return false;
  const keysOf = (list: readonly string[]) => list.map((item) => String((JSON.parse(item) as never)[key]));
  return hasRepeats(keysOf(items)) && !sides.some((side) => hasRepeats(keysOf(side)));
}

function hasRepeats(items: readonly string[]): boolean {
  return new Set(items).size < items.length;
}

/** Fields that each side kept in order and that together are not: too long, or too many. */
function fieldsAmiss(fields: PageFields): Set<PageFieldId> {
  const { error } = modelDocumentSchema.safeParse(fromPageFields(fields));
  return new Set(error?.issues.flatMap(({ path }) => fieldOfPath(path) ?? []));
}

function wholeConflict(field: PageFieldId, base: unknown, current: unknown, proposed: unknown) {
  return {
    base: fieldText(field, base),
    current: fieldText(field, current),
    proposed: fieldText(field, proposed),
  };
}
