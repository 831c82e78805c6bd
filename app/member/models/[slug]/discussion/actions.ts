'use server';

import { act } from '@/app/act';
import { formText } from '@/app/form-text';
import { answerPost } from '@/app/member/answer-post';
import type { PostAnswer } from '@/components/wiki/post-form';
import { startThread } from '@/server/wiki/start-thread';

/** Opens a thread in a page's discussion, and leads there. */
export async function start(_before: PostAnswer, form: FormData): Promise<PostAnswer> {
  const [model, title, text] = [formText(form, 'model'), formText(form, 'title'), formText(form, 'text')];
  return answerPost(await act(startThread, { model, title, text }), form);
}
