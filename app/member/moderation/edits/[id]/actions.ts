'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { approveEdit } from '@/server/moderation/approve-edit';
import { rejectEdit } from '@/server/moderation/reject-edit';

/** Approves or rejects the version of an edit that the viewer saw, and leads on to what waits next. */
export async function decide(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const [edit, reason] = [formText(form, 'edit'), formText(form, 'reason')];
  const decision = { edit, version: Number(formText(form, 'version')) };
  const result =
    formText(form, 'verdict') === 'approve'
      ? await act(approveEdit, { ...decision, ...(reason.trim() === '' ? {} : { reason }) })
      : await act(rejectEdit, { ...decision, reason });
  if (result.ok) redirect(`/moderation?${new URLSearchParams({ decided: edit })}`);
  // Somebody was faster: the desk shows what they did.
  if (result.refusal.kind === 'conflict') refresh();
  return tellButton(result, '', reason);
}
