'use server';

import { redirect } from 'next/navigation';
import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { withdrawEdit } from '@/server/wiki/withdraw-edit';

/** Takes the viewer's own edit back. */
export async function withdraw(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const edit = formText(form, 'edit');
  const result = await act(withdrawEdit, { edit });
  // The edit's page says so itself.
  if (result.ok) redirect(`/edits/${edit}`);
  return tellButton(result, '');
}
