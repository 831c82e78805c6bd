import type { ModelDocument } from '../models/model-document';
import { canonicalJson } from './canonical-json';
import { diffLists, diffTexts } from './diff-texts';
import { fieldText } from './field-text';
import { PAGE_FIELDS, toPageFields } from './page-fields';
import type { FieldDiff } from './views';

/** Where two documents of a page differ, field by field: words in texts, items in lists. From nothing, all is added. */
export function diffDocuments(from: ModelDocument | null, to: ModelDocument): FieldDiff[] {
  const [before, after] = [from && toPageFields(from), toPageFields(to)];
  return PAGE_FIELDS.flatMap(({ id, name, kind }) => {
    const [was, is] = [before?.[id] ?? null, after[id]];
    if (canonicalJson(was) === canonicalJson(is)) return [];
    const changes =
      kind === 'list' ? diffLists(itemTexts(was), itemTexts(is)) : diffTexts(fieldText(id, was), fieldText(id, is));
    return changes.length === 0 ? [] : [{ field: id, name, changes }];

    function itemTexts(value: unknown): string[] {
      return Array.isArray(value) ? value.map((item) => fieldText(id, [item])) : [];
    }
  });
}
