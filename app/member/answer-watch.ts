import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { unwatchModel, watchModel } from '@/server/people/watch-model';

/** Answers the button "Watch this page" or "Stop watching", wherever it stands. */
export async function answerWatch(form: FormData): Promise<ButtonAnswer> {
  const model = formText(form, 'model');
  return formText(form, 'watch') === 'no'
    ? tellButton(await act(unwatchModel, { model }), 'You watch it no more.')
    : tellButton(await act(watchModel, { model }), 'You will be told what changes.');
}
