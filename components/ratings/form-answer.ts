/** What a form is told after it was sent: what happened, or what to mend at which field, with what was typed. */
export type RatingAnswer = {
  done: string | null;
  errors: Readonly<Partial<Record<'level' | 'reason' | 'evidence' | 'form', string>>>;
  typed: { level: string; reason: string; evidence: string; cited: readonly string[] };
} | null;

/** A server action as `useActionState` takes it. */
export type RatingAction = (before: RatingAnswer, form: FormData) => Promise<RatingAnswer>;
