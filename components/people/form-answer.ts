/** What a one-field form is told after a refusal: what was typed, so that it is not lost, and what to mend. */
export type FormAnswer = { typed: string; error: string } | null;

/** A server action as `useActionState` takes it. */
export type FormAction = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
