'use server';

import { redirect } from 'next/navigation';
import { act } from '@/app/act';
import { formText } from '@/app/form-text';
import { answerPageForm } from '@/app/member/answer-page-form';
import { editAddress } from '@/app/member/edit-address';
import type { PageFormAnswer } from '@/components/wiki/form-answer';
import { database } from '@/server/platform/database';
import { getPageSource } from '@/server/wiki/get-page-source';
import { readRevision } from '@/server/wiki/get-revision';
import { proposeEdit } from '@/server/wiki/propose-edit';

/** Proposes a change of a page as its form says, or answers what the form asks for. */
export async function propose(_before: PageFormAnswer | null, form: FormData): Promise<PageFormAnswer> {
  const slug = formText(form, 'model');
  const page = await getPageSource(database(), slug);
  const answer = await answerPageForm(form, {
    current: page,
    revision: async (number) =>
      page && number !== ''
        ? ((await readRevision(database(), page.model.slug, Number(number)))?.document ?? null)
        : null,
    known: [],
    duplicatesOf: async () => [],
    send: (document, { baseRevision, summary }) =>
      act(proposeEdit, { model: slug, baseRevision: Number(baseRevision), patch: document, summary }),
  });
  if ('sent' in answer) redirect(editAddress(answer.sent, form));
  return answer;
}
