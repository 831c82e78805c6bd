import { expect, type Page } from '@playwright/test';

/** The form "Your rating", as a person finds it. */
export function ratingForm(page: Page) {
  const form = page.getByRole('form', { name: 'Your rating' });
  return {
    level: (name: string) => form.getByRole('radiogroup', { name: 'Level' }).getByRole('radio', { name, exact: true }),
    reason: form.getByRole('textbox', { name: 'Reason' }),
    evidence: form.getByRole('textbox', { name: 'Evidence URL' }),
    submit: form.getByRole('button', { name: 'Submit rating' }),
    form,
  };
}

/** Proposes a level on the page of a rating that is open. */
export async function proposeRating(page: Page, level: string, reason: string, evidence: string): Promise<void> {
  const { level: radio, reason: why, evidence: where, submit, form } = ratingForm(page);
  await radio(level).check();
  await why.fill(reason);
  await where.fill(evidence);
  await submit.click();
  await expect(form.getByRole('status')).toHaveText(`Your rating is in: ${level}.`);
}
