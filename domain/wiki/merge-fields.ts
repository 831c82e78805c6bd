import { canonicalJson } from './canonical-json';

/** The merged document, and the fields on which both sides had changed the base. */
export type FieldMerge<Document> = { merged: Document; contested: ReadonlyArray<keyof Document & string> };

/**
 * Three-way merge, field by field: a field that only one side changed takes that side's value; a field that both
 * changed to different values keeps `current` and is named in `contested`. Nothing is overwritten unseen. To add a
 * field or to take one away (it is `undefined` then) is a change like any other.
 */
export function mergeFields<Document extends Record<string, unknown>>(
  base: Document,
  current: Document,
  incoming: Document,
): FieldMerge<Document> {
  const merged = { ...current };
  const contested: Array<keyof Document & string> = [];
  for (const field of new Set<keyof Document & string>([...Object.keys(current), ...Object.keys(incoming)])) {
    const [was, is, wanted] = [base[field], current[field], incoming[field]].map(canonicalJson);
    if (wanted === was || wanted === is) continue;
    if (is === was) merged[field] = incoming[field];
    else contested.push(field);
  }
  return { merged, contested };
}
