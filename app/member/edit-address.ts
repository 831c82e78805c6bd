import { formText } from '../form-text';

/** The page of an edit that was just sent, which tells the browser to forget the draft of it. */
export function editAddress(edit: string, form: FormData): string {
  const draft = formText(form, 'draft');
  return draft === '' ? `/edits/${edit}` : `/edits/${edit}?${new URLSearchParams({ draft })}`;
}
