'use server';

import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import { answerPost } from '@/app/member/answer-post';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import type { PostAnswer } from '@/components/wiki/post-form';
import { hidePost } from '@/server/moderation/hide-post';
import { replyInThread } from '@/server/wiki/reply-in-thread';
import { withdrawPost } from '@/server/wiki/withdraw-post';

/** Says something in a thread, and leads there. */
export async function reply(_before: PostAnswer, form: FormData): Promise<PostAnswer> {
  const input = { thread: formText(form, 'thread'), text: formText(form, 'text') };
  return answerPost(await act(replyInThread, input), form);
}

/** Takes the viewer's own post back. */
export async function withdraw(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  return tellButton(await act(withdrawPost, { post: formText(form, 'post') }), 'Your post is withdrawn.');
}

/** Hides somebody's post, or shows it again. */
export async function hide(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const [isHidden, reason] = [formText(form, 'isHidden') === 'yes', formText(form, 'reason')];
  const result = await act(hidePost, { post: formText(form, 'post'), isHidden, reason });
  return tellButton(result, isHidden ? 'The post is hidden.' : 'The post is shown again.', reason);
}
