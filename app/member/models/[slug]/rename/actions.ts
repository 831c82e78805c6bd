'use server';

import { redirect } from 'next/navigation';
import { act } from '@/app/act';
import { formText } from '@/app/form-text';
import { refusalMessage } from '@/app/refusal-message';
import type { RenameAnswer } from '@/components/wiki/rename-form';
import { renamePage } from '@/server/wiki/rename-page';

/** Gives a page another address, and leads there. */
export async function rename(_before: RenameAnswer, form: FormData): Promise<RenameAnswer> {
  const typed = { slug: formText(form, 'slug').trim(), reason: formText(form, 'reason') };
  const input = { model: formText(form, 'model'), ...typed };
  const result = await act(renamePage, input);
  if (result.ok) redirect(`/models/${result.value.slug}`);
  const { refusal } = result;
  if (refusal.kind !== 'invalid') return { typed, errors: { slug: refusalMessage(refusal) } };
  return { typed, errors: Object.fromEntries(refusal.errors.map(({ path, message }) => [path, message])) };
}
