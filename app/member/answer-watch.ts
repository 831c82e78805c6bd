import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { unwatchModel, watchModel } from '@/server/people/watch-model';

/** Answers the button "Watch this page" or "Stop watching", wherever it stands. */
export async function answerWatch(form: FormData): Promise<ButtonAnswer> {
  const model = formText(form, 'model');
  if (formText(form, 'watch') !== 'no') {
    return tellButton(await act(watchModel, { model }), 'You will be told what changes.');
  }
  const result = await act(unwatchModel, { model });
  return tellButton(result, result.ok ? `You watch ${result.value.name} no more.` : '');
}
