import { type FormFields, formFieldsAmong } from './form-fields';

/** What a page's form holds besides the page's own fields. */
const OTHERS = ['summary', 'slug', 'baseRevision', 'sinceRevision', 'version', 'ruledOut'] as const;

/** Before a conflicting field's id: what its author chose. */
export const CHOICE = 'choice.';

/** Everything that somebody typed or chose in a page's form: the page's fields by their paths, and what goes with them. */
export function pageFormValues(entries: Iterable<readonly [string, unknown]>): FormFields {
  const all = [...entries];
  const others = all.filter(
    ([name, value]) => typeof value === 'string' && (OTHERS.some((one) => one === name) || name.startsWith(CHOICE)),
  ) as Array<readonly [string, string]>;
  return { ...formFieldsAmong(all), ...Object.fromEntries(others) };
}
