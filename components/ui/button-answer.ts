/** What a form of one button is told: what came of it, or what to mend, with what was typed. */
export type ButtonAnswer = { done: string | null; error: string | null; typed: string } | null;

/** A server action as `useActionState` takes it. */
export type ButtonAction = (before: ButtonAnswer, form: FormData) => Promise<ButtonAnswer>;
