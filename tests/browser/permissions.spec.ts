import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { type Action, type Actor, can } from '../../domain/people/permissions';
import { pageForm } from '../support/browser-edits';
import { giveToken, signIn } from '../support/browser-people';
import type { Site } from '../support/browser-site';
import { expect, test } from '../support/browser-test';

/** Who comes to a page: the table of permissions says what each may do. */
const PEOPLE = [
  { who: 'a member', role: 'member', isSuspended: false },
  { who: 'a suspended member', role: 'member', isSuspended: true },
  { who: 'a moderator', role: 'moderator', isSuspended: false },
  { who: 'a suspended moderator', role: 'moderator', isSuspended: true },
  { who: 'an admin', role: 'admin', isSuspended: false },
] as const;

type Role = (typeof PEOPLE)[number]['role'];

/** A page with a button that does something which needs a permission. */
type Door = {
  action: Action;
  /** Makes what the page is about, somebody else's, and tells its path. */
  path: (site: Site) => Promise<string>;
  /** Fills in what is asked for. */
  fill: (page: Page) => Promise<void>;
  form: string;
  button: string;
};

const reason = (form: string) => (page: Page) =>
  page.getByRole('form', { name: form }).getByRole('textbox', { name: 'Reason' }).fill('The reason.');

const handle = () => `h-${randomUUID().slice(0, 8)}`;

async function somebody(site: Site): Promise<string> {
  const name = handle();
  await giveToken(site, { handle: name });
  return `/users/${name}`;
}

async function proposedEdit(site: Site): Promise<string> {
  const token = await giveToken(site, { handle: handle() });
  const response = await fetch(`${site.url}/api/v1/models/t5/edits`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ baseRevision: 1, patch: { editorsNote: `A note, ${randomUUID()}.` }, summary: 'A note' }),
  });
  const { id } = (await response.json()) as { id: string };
  return `/moderation/edits/${id}`;
}

const DOORS: readonly Door[] = [
  {
    action: 'vote',
    path: async () => '/models/t5/criteria/weights',
    fill: (page) => page.getByRole('form', { name: 'Your rating' }).getByRole('radio', { name: 'Mostly' }).check(),
    form: 'Your rating',
    button: 'Submit rating',
  },
  {
    action: 'propose edit',
    path: async () => '/models/t5/edit',
    fill: async (page) => {
      await pageForm(page).note.fill(`A note, ${randomUUID()}.`);
      await pageForm(page).summary.fill('A note');
    },
    form: 'Page',
    button: 'Propose edit',
  },
  { action: 'decide edit', path: proposedEdit, fill: reason('Decision'), form: 'Decision', button: 'Reject' },
  {
    action: 'change role',
    path: somebody,
    fill: async (page) => {
      await page.getByRole('combobox', { name: 'Role' }).selectOption('Moderator');
      await reason('Change role')(page);
    },
    form: 'Change role',
    button: 'Change role',
  },
  { action: 'suspend person', path: somebody, fill: reason('Suspend'), form: 'Suspend', button: 'Suspend' },
  {
    action: 'create own token',
    path: async () => '/settings',
    fill: async () => undefined,
    form: 'New token',
    button: 'Make a token',
  },
];

/** Presses the button, and says whether it was done: a refusal stands in the form. */
async function press(page: Page, { form, button }: Door): Promise<boolean> {
  const here = page.getByRole('form', { name: form, exact: true });
  const before = page.url();
  await here.getByRole('button', { name: button, exact: true }).click();
  const refusal = here.getByRole('alert').filter({ hasText: /suspended|may not/ });
  const done = page.getByRole('main').getByRole('status').filter({ hasText: /\S/ });
  await expect(async () => {
    const isElsewhere = page.url() !== before || (await here.count()) === 0;
    expect((await refusal.count()) > 0 || (await done.count()) > 0 || isElsewhere).toBe(true);
  }).toPass({ timeout: 20_000 });
  return (await refusal.count()) === 0;
}

/** Tries what the page has the button for; whoever finds no button has not done it. */
async function attempt(page: Page, site: Site, door: Door): Promise<boolean> {
  await page.goto(site.url + (await door.path(site)));
  await expect(page.getByRole('main')).toBeVisible();
  const button = page
    .getByRole('form', { name: door.form, exact: true })
    .getByRole('button', { name: door.button, exact: true });
  if ((await button.count()) === 0) return false;
  await door.fill(page);
  return press(page, door);
}

async function pageOf(browser: Browser, site: Site, role: Role, isSuspended: boolean) {
  const name = handle();
  const context = await browser.newContext();
  await signIn(context, site, { handle: name, role });
  if (isSuspended) await change(site, name, 'suspend');
  return { page: await context.newPage(), name };
}

async function change(site: Site, name: string, what: 'suspend' | 'demote'): Promise<void> {
  const client = new pg.Client({ connectionString: site.database });
  await client.connect();
  const sql = what === 'suspend' ? `"suspendedAt" = now()` : `role = 'member', "suspendedAt" = now()`;
  await client.query(`UPDATE "User" SET ${sql} WHERE handle = $1`, [name]);
  await client.end();
}

const actor = (role: Role, isSuspended: boolean): Actor => ({ kind: 'person', id: 'somebody', role, isSuspended });

test('pages let everybody do what the table of permissions says, and nothing else', async ({ browser, ownSite }) => {
  for (const { who, role, isSuspended } of PEOPLE) {
    const { page } = await pageOf(browser, ownSite, role, isSuspended);
    for (const door of DOORS) {
      // None of these needs the thing to be one's own.
      const may = can(actor(role, isSuspended), door.action, 'person:somebody-else');
      expect(await attempt(page, ownSite, door), `${who}: ${door.action}`).toBe(may);
    }
    await page.context().close();
  }
});

test('a form that was open when its reader lost the right to it is refused in words', async ({ browser, ownSite }) => {
  for (const door of DOORS) {
    const { page, name } = await pageOf(browser, ownSite, 'admin', false);
    await page.goto(ownSite.url + (await door.path(ownSite)));
    await door.fill(page);
    await change(ownSite, name, 'demote');
    expect(await press(page, door), door.action).toBe(false);
    await page.context().close();
  }
});

test('whoever is signed out finds no such button', async ({ page, ownSite }) => {
  for (const door of DOORS) expect(await attempt(page, ownSite, door), door.action).toBe(false);
});
