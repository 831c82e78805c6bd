import { createHash, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import pg from 'pg';
import type { Site } from './browser-site';

/** Somebody who decides on edits through the API. */
export type Moderator = {
  approve: (edit: string) => Promise<void>;
  reject: (edit: string, reason: string) => Promise<void>;
};

/** Gives a site a moderator with a token of the API. */
export async function moderatorOf(site: Site, handle: string): Promise<Moderator> {
  const [id, token] = [randomUUID(), `wm_${randomUUID()}`];
  const hash = createHash('sha256').update(token).digest('hex');
  const client = new pg.Client({ connectionString: site.database });
  await client.connect();
  await client.query(`INSERT INTO "User" (id, email, handle, role) VALUES ($1, $2, $3, 'moderator')`, [
    id,
    `${handle}@example.org`,
    handle,
  ]);
  await client.query(
    `INSERT INTO "ApiToken" (id, "userId", hash, scope, "createdAt") VALUES ($1, $2, $3, 'write', now())`,
    [randomUUID(), id, hash],
  );
  await client.end();
  const decide = async (edit: string, decision: string, body: Record<string, unknown>) => {
    const response = await fetch(`${site.url}/api/v1/edits/${edit}/${decision}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${decision} of edit ${edit}: ${response.status} ${await response.text()}`);
  };
  return {
    approve: (edit) => decide(edit, 'approve', {}),
    reject: (edit, reason) => decide(edit, 'reject', { reason }),
  };
}

/** The form of a page, as a person finds it. */
export function pageForm(page: Page) {
  const form = page.getByRole('form', { name: 'Page' });
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
    choose: (name: string, option: string) => form.getByRole('combobox', { name, exact: true }).selectOption(option),
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
