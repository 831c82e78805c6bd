'use server';

import { updateTag } from 'next/cache';
import { refusalMessage } from '@/app/refusal-message';
import type { ButtonAnswer, RatingAnswer } from '@/components/ratings/form-answer';
import { LEVEL_NAMES, type Level } from '@/domain/ratings/levels';
import type { Result } from '@/server/commands/command';
import { run } from '@/server/commands/run';
import { actorOf, getViewer } from '@/server/people/viewer';
import { castVote, withdrawVote } from '@/server/ratings/cast-vote';
import { reviewEvidence } from '@/server/ratings/review-evidence';

/** Casts or changes the viewer's vote, as the form "Your rating" says. */
export async function rate(_before: RatingAnswer, form: FormData): Promise<RatingAnswer> {
  const typed = {
    level: text(form, 'level'),
    reason: text(form, 'reason'),
    evidence: text(form, 'evidence').trim(),
    cited: form.getAll('cite').map(String),
  };
  const evidence = [...(typed.evidence === '' ? [] : [typed.evidence]), ...typed.cited];
  const result = await run(castVote, actorOf(await getViewer()), {
    model: text(form, 'model'),
    criterion: text(form, 'criterion'),
    level: typed.level,
    ...(typed.reason.trim() === '' ? {} : { reason: typed.reason }),
    ...(evidence.length === 0 ? {} : { evidence }),
  });
  if (result.ok) {
    expire(result);
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
  const [model, criterion] = [text(form, 'model'), text(form, 'criterion')];
  const input = { model, criterion, level: text(form, 'level'), backs: text(form, 'backs') };
  return answer(await run(castVote, actorOf(await getViewer()), input), 'You agree.');
}

/** Takes the viewer's vote back. */
export async function withdraw(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const input = { model: text(form, 'model'), criterion: text(form, 'criterion') };
  return answer(await run(withdrawVote, actorOf(await getViewer()), input), 'Your rating is withdrawn.');
}

/** Accepts or rejects a source. */
export async function review(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const reason = text(form, 'reason');
  const result = await run(reviewEvidence, actorOf(await getViewer()), {
    evidence: text(form, 'evidence'),
    verdict: text(form, 'verdict'),
    ...(reason.trim() === '' ? {} : { reason }),
    contradicts: form.get('contradicts') === 'yes',
  });
  return answer(result, 'Your decision is recorded.', reason);
}

function answer(result: Result<unknown>, done: string, typed = ''): ButtonAnswer {
  if (!result.ok) return { done: null, error: refusalMessage(result.refusal), typed };
  expire(result);
  return { done, error: null, typed: '' };
}

function expire({ tags }: { tags: readonly string[] }): void {
  for (const tag of tags) updateTag(tag);
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
