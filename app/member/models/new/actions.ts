'use server';

import { redirect } from 'next/navigation';
import { act } from '@/app/act';
import { answerPageForm } from '@/app/member/answer-page-form';
import { editAddress } from '@/app/member/edit-address';
import { similarPages } from '@/app/member/similar-pages';
import type { PageFormAnswer } from '@/components/wiki/form-answer';
import { proposePage } from '@/server/wiki/propose-page';

/** Proposes a page for a model that has none as its form says, or answers what the form asks for. */
export async function propose(_before: PageFormAnswer | null, form: FormData): Promise<PageFormAnswer> {
  const answer = await answerPageForm(form, {
    current: null,
    revision: async () => null,
    known: [],
    duplicatesOf: similarPages,
    send: (document, { slug = '', summary }) =>
      act(proposePage, { document, summary, ...(slug.trim() === '' ? {} : { slug: slug.trim() }) }),
  });
  if ('sent' in answer) redirect(editAddress(answer.sent, form));
  return answer;
}
