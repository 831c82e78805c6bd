'use server';

import { redirect } from 'next/navigation';
import type { FormAnswer } from '@/components/people/form-answer';
import { callbackPath } from '@/domain/people/callback-path';
import { run } from '@/server/commands/run';
import { chooseHandle } from '@/server/people/choose-handle';
import { actorOf, getViewer } from '@/server/people/viewer';
import { formText } from '../../form-text';
import { refusalMessage } from '../../refusal-message';

/** Gives the viewer the handle they typed, and leads on to the page they wanted. */
export async function takeHandle(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const handle = formText(form, 'handle');
  const result = await run(chooseHandle, actorOf(await getViewer()), { handle });
  if (result.ok) redirect(callbackPath(form.get('callbackUrl')));
  return { typed: handle, error: refusalMessage(result.refusal) };
}
