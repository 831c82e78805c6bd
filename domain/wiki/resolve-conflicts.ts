import type { ModelDocument } from '../models/model-document';
import { mergeDocuments } from './merge-documents';
import { fromPageFields, PAGE_FIELDS, toPageFields } from './page-fields';
import type { ConflictingField } from './views';

/** What somebody decided about a conflicting field: it shall be as their form says, or as the page says now. */
export type Choice = 'form' | 'page';

/** Three documents of one page: what somebody started from, what the page says now, what they want it to say. */
export type Sides = { base: ModelDocument; current: ModelDocument; proposed: ModelDocument };

/**
 * What somebody's changes come to on the page as it is now, for them to go on from: what does not conflict is taken from
 * both sides, and what does stays as they wrote it.
 */
export function broughtForward({ base, current, proposed }: Sides): ModelDocument {
  return mergeDocuments(base, proposed, current).merged;
}

/**
 * The document after a person has decided what conflicts. `choices` are by field; what conflicts and was not decided is
 * in `undecided`, and nothing may be sent while anything is.
 */
export function resolveConflicts(
  sides: Sides,
  choices: Readonly<Record<string, string | undefined>>,
): { document: ModelDocument; conflicts: readonly ConflictingField[]; undecided: readonly ConflictingField[] } {
  const { merged, conflicts } = mergeDocuments(sides.base, sides.current, sides.proposed);
  const [fields, asOnPage] = [toPageFields(sides.proposed), toPageFields(merged)];
  const isChosen = (field: string, choice: Choice) => choices[field] === choice;
  for (const { id } of PAGE_FIELDS) {
    if (isChosen(id, 'page') && conflicts.some(({ field }) => field === id)) {
      Object.assign(fields, { [id]: asOnPage[id] });
    }
  }
  return {
    document: fromPageFields(fields),
    conflicts,
    undecided: conflicts.filter(({ field }) => !isChosen(field, 'form') && !isChosen(field, 'page')),
  };
}
