'use server';

import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import { refusalMessage } from '@/app/refusal-message';
import type { RatingAnswer } from '@/components/ratings/form-answer';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { LEVEL_NAMES, type Level } from '@/domain/ratings/levels';
import { releaseFreeze, shortenPatience } from '@/server/ratings/act-on-publication';
import { castVote, confirmVote, withdrawVote } from '@/server/ratings/cast-vote';
import { checkAddressAgain } from '@/server/ratings/check-address-again';
import { reviewEvidence } from '@/server/ratings/review-evidence';

/** Casts or changes the viewer's vote, as the form "Your rating" says. */
export async function rate(_before: RatingAnswer, form: FormData): Promise<RatingAnswer> {
  const typed = {
    level: formText(form, 'level'),
    reason: formText(form, 'reason'),
    evidence: formText(form, 'evidence').trim(),
    cited: form.getAll('cite').map(String),
  };
  const evidence = [...(typed.evidence === '' ? [] : [typed.evidence]), ...typed.cited];
  const result = await act(castVote, {
    model: formText(form, 'model'),
    criterion: formText(form, 'criterion'),
    level: typed.level,
    ...(typed.reason.trim() === '' ? {} : { reason: typed.reason }),
    ...(evidence.length === 0 ? {} : { evidence }),
  });
  if (result.ok) {
    const done = `Your rating is in: ${LEVEL_NAMES[typed.level as Level]}.`;
    return { done, errors: {}, typed: { ...typed, cited: [] } };
  }
  const { refusal } = result;
  if (refusal.kind !== 'invalid') return { done: null, errors: { form: refusalMessage(refusal) }, typed };
  const errors: Partial<Record<'level' | 'reason' | 'evidence' | 'form', string>> = {};
  for (const { path, message } of refusal.errors) {
    const [field = ''] = path.split('.');
    errors[field === 'level' || field === 'reason' || field === 'evidence' ? field : 'form'] ??= message;
  }
  return { done: null, errors, typed };
}

/** Agrees with a proposal: a vote for its level that backs it. */
export async function agree(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const [model, criterion] = [formText(form, 'model'), formText(form, 'criterion')];
  const input = { model, criterion, level: formText(form, 'level'), backs: formText(form, 'backs') };
  return tellButton(await act(castVote, input), 'You agree.');
}

/** Says the same again, after the evidence has changed. */
export async function confirm(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const input = { model: formText(form, 'model'), criterion: formText(form, 'criterion') };
  return tellButton(await act(confirmVote, input), 'Your rating is fresh again.');
}

/** Takes the viewer's vote back. */
export async function withdraw(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const input = { model: formText(form, 'model'), criterion: formText(form, 'criterion') };
  return tellButton(await act(withdrawVote, input), 'Your rating is withdrawn.');
}

/** Accepts or rejects a source. */
export async function review(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const reason = formText(form, 'reason');
  const result = await act(reviewEvidence, {
    evidence: formText(form, 'evidence'),
    verdict: formText(form, 'verdict'),
    ...(reason.trim() === '' ? {} : { reason }),
    contradicts: form.get('contradicts') === 'yes',
  });
  const isOpen = result.ok && result.value.status === 'cited';
  const done = isOpen ? 'It takes two established members who agree, or a moderator.' : '';
  return tellButton(result, `Your decision is recorded. ${done}`.trim(), reason);
}

/** Has a source's address fetched once more. */
export async function lookAgain(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const result = await act(checkAddressAgain, { evidence: formText(form, 'evidence') });
  return tellButton(result, 'It is being looked at: reload this page in a moment.');
}

/** Ends a surge's freeze of what is published. */
export async function release(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const input = readPublicationAction(form);
  return tellButton(await act(releaseFreeze, input), 'The freeze has ended.', input.reason);
}

/** Counts the present consensus as held. */
export async function shorten(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const input = readPublicationAction(form);
  return tellButton(await act(shortenPatience, input), 'It is settled.', input.reason);
}

function readPublicationAction(form: FormData) {
  return {
    model: formText(form, 'model'),
    criterion: formText(form, 'criterion'),
    reason: formText(form, 'reason'),
  };
}
