'use server';

import { redirect } from 'next/navigation';
import { act } from '@/app/act';
import { formText } from '@/app/form-text';
import { answerPageForm } from '@/app/member/answer-page-form';
import { editAddress } from '@/app/member/edit-address';
import type { PageFormAnswer } from '@/components/wiki/form-answer';
import { actorOf, getViewer } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { amendEdit } from '@/server/wiki/amend-edit';
import { getEdit } from '@/server/wiki/get-edit';
import { editGround } from '../edit-ground';

/** Puts another version of the viewer's edit into the queue as its form says, or answers what the form asks for. */
export async function amend(_before: PageFormAnswer | null, form: FormData): Promise<PageFormAnswer> {
  const actor = actorOf(await getViewer());
  const id = formText(form, 'edit');
  const edit = await getEdit(database(), id, actor);
  const answer = await answerPageForm(form, {
    ...(await editGround(edit)),
    send: (document, { baseRevision = '', version, summary, slug: newSlug = '' }) =>
      act(amendEdit, {
        edit: id,
        version: Number(version),
        patch: document,
        summary,
        ...(baseRevision === '' ? {} : { baseRevision: Number(baseRevision) }),
        ...(newSlug.trim() === '' ? {} : { slug: newSlug.trim() }),
      }),
  });
  if ('sent' in answer) redirect(editAddress(answer.sent, form));
  return edit && answer.values.version !== String(edit.version)
    ? { ...answer, values: { ...answer.values, version: String(edit.version) } }
    : answer;
}
