'use server';

import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { showAffiliation } from '@/server/people/affiliations';
import { changeRole } from '@/server/people/change-role';
import { nameFoundingRater } from '@/server/people/name-founding-rater';
import { confirmRing, releaseFromRing } from '@/server/people/rings';
import { reinstatePerson, suspendPerson } from '@/server/people/suspend-person';

/** Gives a person another role. */
export async function appoint(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const decision = { ...decisionIn(form), role: formText(form, 'role') };
  return tellButton(await act(changeRole, decision), 'The role is changed.', decision.reason);
}

/** Counts a person as established until a day, or ends that with a day in the past. */
export async function nameFounding(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const decision = { ...decisionIn(form), until: new Date(formText(form, 'until')) };
  return tellButton(await act(nameFoundingRater, decision), 'It is recorded.', decision.reason);
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

/** Confirms a person's account and others as acting as one. */
export async function confirmAsRing(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const { person, reason } = decisionIn(form);
  const others = formText(form, 'others')
    .split(/[\s,]+/)
    .filter(Boolean);
  const result = await act(confirmRing, { people: [person, ...others], reason });
  return tellButton(result, 'Their votes count as one from now on.', reason);
}

/** Lets a person's account count for itself again. */
export async function release(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const decision = decisionIn(form);
  return tellButton(await act(releaseFromRing, decision), 'It counts for itself again.', decision.reason);
}

/** Shows that a person works for a maker, or ends that. */
export async function affiliate(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const decision = { ...decisionIn(form), organization: formText(form, 'organization'), is: form.get('is') !== 'no' };
  return tellButton(await act(showAffiliation, decision), 'It is recorded.', decision.reason);
}

function decisionIn(form: FormData): { person: string; reason: string } {
  return { person: formText(form, 'person'), reason: formText(form, 'reason') };
}
