'use server';

import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import type { PersonAnswer } from '@/components/people/person-decision-form';
import type { Result } from '@/server/commands/command';
import { showAffiliation } from '@/server/people/affiliations';
import { changeRole } from '@/server/people/change-role';
import { nameFoundingRater } from '@/server/people/name-founding-rater';
import { confirmRing, releaseFromRing } from '@/server/people/rings';
import { reinstatePerson, suspendPerson } from '@/server/people/suspend-person';

/** Gives a person another role. */
export async function appoint(_before: PersonAnswer, form: FormData): Promise<PersonAnswer> {
  const decision = { ...decisionIn(form), role: formText(form, 'role') };
  return tell(await act(changeRole, decision), 'The role is changed.', { ...decision, sent: decision.role });
}

/** Counts a person as established until a day, or ends that with a day in the past. */
export async function nameFounding(_before: PersonAnswer, form: FormData): Promise<PersonAnswer> {
  const sent = formText(form, 'until');
  const decision = { ...decisionIn(form), until: new Date(sent) };
  return tell(await act(nameFoundingRater, decision), 'It is recorded.', { ...decision, sent });
}

/** Suspends a person. */
export async function suspend(_before: PersonAnswer, form: FormData): Promise<PersonAnswer> {
  const decision = decisionIn(form);
  return tell(await act(suspendPerson, decision), 'Suspended.', decision);
}

/** Ends a person's suspension. */
export async function reinstate(_before: PersonAnswer, form: FormData): Promise<PersonAnswer> {
  const decision = decisionIn(form);
  return tell(await act(reinstatePerson, decision), 'Reinstated.', decision);
}

/** Confirms a person's account and others as acting as one. */
export async function confirmAsRing(_before: PersonAnswer, form: FormData): Promise<PersonAnswer> {
  const { person, reason } = decisionIn(form);
  const sent = formText(form, 'others');
  const result = await act(confirmRing, { people: [person, ...sent.split(/[\s,]+/).filter(Boolean)], reason });
  return tell(result, 'Their votes count as one from now on.', { reason, sent });
}

/** Lets a person's account count for itself again. */
export async function release(_before: PersonAnswer, form: FormData): Promise<PersonAnswer> {
  const decision = decisionIn(form);
  return tell(await act(releaseFromRing, decision), 'It counts for itself again.', decision);
}

/** Shows that a person works for a maker, or ends that. */
export async function affiliate(_before: PersonAnswer, form: FormData): Promise<PersonAnswer> {
  const decision = { ...decisionIn(form), organization: formText(form, 'organization'), is: form.get('is') !== 'no' };
  return tell(await act(showAffiliation, decision), 'It is recorded.', { ...decision, sent: decision.organization });
}

function tell(
  result: Result<unknown>,
  done: string,
  { reason, sent = null }: { reason: string; sent?: string | null },
) {
  const answer = tellButton(result, done, reason);
  return answer && { ...answer, sent };
}

function decisionIn(form: FormData): { person: string; reason: string } {
  return { person: formText(form, 'person'), reason: formText(form, 'reason') };
}
