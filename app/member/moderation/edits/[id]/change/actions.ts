'use server';

import { redirect } from 'next/navigation';
import { act } from '@/app/act';
import { formText } from '@/app/form-text';
import { answerPageForm } from '@/app/member/answer-page-form';
import { editGround } from '@/app/member/edits/[id]/edit-ground';
import type { PageFormAnswer } from '@/components/wiki/form-answer';
import type { Refusal } from '@/server/commands/command';
import { approveEdit } from '@/server/moderation/approve-edit';
import { actorOf, getViewer } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { getEdit } from '@/server/wiki/get-edit';

/** Publishes an edit as a moderator's form says it shall be, or answers what the form asks for. */
export async function approveWithChanges(_before: PageFormAnswer | null, form: FormData): Promise<PageFormAnswer> {
  const id = formText(form, 'edit');
  const edit = await getEdit(database(), id, actorOf(await getViewer()));
  const answer = await answerPageForm(form, {
    ...(await editGround(edit)),
    send: async (document, { baseRevision = '', version, summary, slug = '' }) => {
      const result = await act(approveEdit, {
        edit: id,
        version: Number(version),
        document,
        reason: summary,
        ...(baseRevision === '' ? {} : { againstRevision: Number(baseRevision) }),
        ...(slug.trim() === '' ? {} : { slug: slug.trim() }),
      });
      return result.ok ? { ...result, value: { edit: id } } : { ok: false, refusal: atSummary(result.refusal) };
    },
  });
  if ('sent' in answer) redirect(`/moderation?${new URLSearchParams({ decided: answer.sent })}`);
  return answer;
}

/** The form's summary is the decision's reason: what is said of one belongs to the field of the other. */
function atSummary(refusal: Refusal): Refusal {
  if (refusal.kind !== 'invalid') return refusal;
  const errors = refusal.errors.map(({ path, message }) => ({ path: path === 'reason' ? 'summary' : path, message }));
  return { kind: 'invalid', errors };
}
