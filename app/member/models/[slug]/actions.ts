'use server';

import { answerWatch } from '@/app/member/answer-watch';
import type { ButtonAnswer } from '@/components/ui/button-answer';

/** Has the viewer told of what changes on a page, or no more. */
export async function setWatch(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  return answerWatch(form);
}
