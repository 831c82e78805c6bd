'use server';

import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { changeRole } from '@/server/people/change-role';
import { reinstatePerson, suspendPerson } from '@/server/people/suspend-person';

/** Gives a person another role. */
export async function appoint(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const decision = { ...decisionIn(form), role: formText(form, 'role') };
  return tellButton(await act(changeRole, decision), 'The role is changed.', decision.reason);
}

/** Suspends a person. */
export async function suspend(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const decision = decisionIn(form);
  return tellButton(await act(suspendPerson, decision), 'Suspended.', decision.reason);
}

/** Ends a person's suspension. */
export async function reinstate(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const decision = decisionIn(form);
  return tellButton(await act(reinstatePerson, decision), 'Reinstated.', decision.reason);
}

function decisionIn(form: FormData): { person: string; reason: string } {
  return { person: formText(form, 'person'), reason: formText(form, 'reason') };
}
