import { expect, type Page } from '@playwright/test';

/** The desk, as a moderator finds it. */
export function desk(page: Page) {
  const form = page.getByRole('form', { name: 'Decision' });
  return {
    reason: form.getByRole('textbox', { name: 'Reason' }),
    approve: form.getByRole('button', { name: 'Approve', exact: true }),
    reject: form.getByRole('button', { name: 'Reject' }),
    keys: form.getByRole('checkbox', { name: 'Keys' }),
    form,
  };
}

/** Approves an edit, or rejects it for a reason, on the desk. */
export async function decideOnDesk(page: Page, edit: string, rejection?: string): Promise<void> {
  await page.goto(`/moderation/edits/${edit}`);
  const { approve, reject, reason } = desk(page);
  if (rejection !== undefined) await reason.fill(rejection);
  await (rejection === undefined ? approve : reject).click();
  const result = rejection === undefined ? 'approved' : 'rejected';
  await expect(page.getByRole('status').first()).toContainText(new RegExp(`^Edit ${edit} of .+ is ${result}`));
}

/** The form of a page, as a person finds it. */
export function pageForm(page: Page) {
  const form = page.getByRole('form', { name: 'Page' });
  const combobox = (name: string) => form.getByRole('combobox', { name, exact: true });
  const box = (name: string) => form.getByRole('textbox', { name, exact: true });
  return {
    form,
    name: form.getByRole('region', { name: 'Facts' }).getByRole('textbox', { name: 'Name', exact: true }),
    article: box('Article in Markdown'),
    note: box('Editors’ note'),
    summary: box('Edit summary'),
    variant: (row: number, name: string) =>
      form.getByRole('group', { name: `Variant ${row}`, exact: true }).getByRole('textbox', { name, exact: true }),
    source: (row: number, name: string) =>
      form.getByRole('group', { name: `Source ${row}`, exact: true }).getByRole('textbox', { name, exact: true }),
    combobox,
    choose: (name: string, option: string) => combobox(name).selectOption(option),
    press: (name: string) => form.getByRole('button', { name, exact: true }).click(),
  };
}

/** Sends a page's form. @returns the edit's number. */
export async function sendEdit(page: Page, summary: string): Promise<string> {
  const { summary: box, press } = pageForm(page);
  await box.fill(summary);
  await press('Propose edit');
  await page.waitForURL(/\/edits\/\d+(?:[?#]|$)/);
  return /\/edits\/(\d+)/.exec(page.url())?.[1] ?? '';
}
