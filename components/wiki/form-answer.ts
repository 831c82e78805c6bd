import type { Root } from 'hast';
import type { FormErrors, FormFields } from '@/domain/wiki/form-fields';
import type { ConflictingField, FieldDiff, LikelyDuplicate } from '@/domain/wiki/views';

/** What a page would read like: its article, and what changes; `diff` is null while a field is amiss. */
export type PagePreview = { article: Root; diff: readonly FieldDiff[] | null };

/** What a page's form is told after it was sent and not taken: what was typed comes back with it. */
export type PageFormAnswer = {
  values: FormFields;
  errors: FormErrors;
  conflicts: readonly ConflictingField[];
  duplicates: readonly LikelyDuplicate[];
  preview: PagePreview | null;
  /** Whether it was not looked at, as nobody is signed in any more. */
  isSignedOut: boolean;
};

/** A server action as `useActionState` takes it. One that is taken leads on to the edit's page. */
export type PageFormAction = (before: PageFormAnswer | null, form: FormData) => Promise<PageFormAnswer>;
