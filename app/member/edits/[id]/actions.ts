'use server';

import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { withdrawEdit } from '@/server/wiki/withdraw-edit';

/** Takes the viewer's own edit back. */
export async function withdraw(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  return tellButton(await act(withdrawEdit, { edit: formText(form, 'edit') }), 'Your edit is withdrawn.');
}
