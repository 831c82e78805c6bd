'use server';

import { redirect } from 'next/navigation';
import { review } from '@/app/member/models/[slug]/criteria/[criterion]/actions';
import type { ButtonAnswer } from '@/components/ui/button-answer';

/** Accepts or rejects a source as on the page of its rating, and leads on to what waits next. */
export async function decide(before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const answer = await review(before, form);
  if (answer?.error === null) redirect('/moderation?decided=source');
  return answer;
}
