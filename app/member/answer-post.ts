import { redirect } from 'next/navigation';
import { formText } from '@/app/form-text';
import { refusalMessage } from '@/app/refusal-message';
import type { PostAnswer } from '@/components/wiki/post-form';
import { postPath } from '@/domain/wiki/post-path';
import type { Result } from '@/server/commands/command';
import type { PostPlace } from '@/server/wiki/start-thread';

/** Answers the form of a discussion: leads to the new post, or gives back what was typed with what to mend. */
export function answerPost(result: Result<PostPlace>, form: FormData): PostAnswer {
  const posted = formText(form, 'posted');
  const typed = { title: formText(form, 'title'), text: formText(form, 'text') };
  if (result.ok) redirect(postPath(result.value.model, result.value.thread, result.value.post));
  const { refusal } = result;
  if (refusal.kind === 'unauthenticated') return { typed, errors: {}, isSignedOut: true, posted };
  if (refusal.kind !== 'invalid')
    return { typed, errors: { form: refusalMessage(refusal) }, isSignedOut: false, posted };
  const errors = Object.fromEntries(refusal.errors.map(({ path, message }) => [path, message]));
  return { typed, errors, isSignedOut: false, posted };
}
