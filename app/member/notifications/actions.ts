'use server';

import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { markNotificationsRead } from '@/server/people/mark-notifications-read';

/** Marks what the viewer has seen as read. */
export async function markRead(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  return tellButton(await act(markNotificationsRead, { upTo: formText(form, 'upTo') }), 'All read.');
}
