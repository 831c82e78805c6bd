import type { Page } from '@playwright/test';
import { test } from '../support/browser-mail';
import { expect } from '../support/browser-test';
import type { MailServer } from '../support/mail-server';

const WANTED = '/models/olmo-2/criteria/weights';
const SIGN_IN = `/signin?${new URLSearchParams({ callbackUrl: `${WANTED}#your-rating` })}`;

async function askForLink(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Send sign-in link' }).click();
}

async function linkFor(mail: MailServer, email: string): Promise<string> {
  const { text = '', from, subject } = await mail.mailTo(email);
  expect(from?.text).toContain('mail@example.org');
  expect(subject).toContain('Sign in to Weights & Measures');
  const [link = ''] = /http\S+/.exec(text) ?? [];
  return link;
}

async function expectSignedIn(page: Page, handle: string): Promise<void> {
  await page.getByRole('banner').getByText(handle, { exact: true }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sign out' })).toBeVisible();
}

for (const [javaScriptEnabled, handle, Handle] of [
  [true, 'ada', 'Ada'],
  [false, 'ann', 'Ann'],
] as const) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a mailed link leads through a handle to the wanted page, and out again', async ({ page, mail, mailSite }) => {
      await page.goto(mailSite.url + SIGN_IN);
      await askForLink(page, `${handle} at example`);
      await expect(page.getByRole('textbox', { name: 'Email' })).toHaveAccessibleDescription(/Give an e-mail address/);
      await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(`${handle} at example`);
      await askForLink(page, ` ${Handle}@Example.org `);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');

      const link = await linkFor(mail, `${handle}@example.org`);
      expect(link.startsWith(`${mailSite.url}/signin/confirm?`)).toBe(true);
      // A mail program has a look at the link, and another at where it seems to lead.
      for (const looked of [link, link, link.replace('/signin/confirm', '/api/auth/callback/email')]) {
        expect(await (await fetch(looked)).text()).toContain('Sign in');
      }

      await page.goto(link);
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome. Choose a handle');
      await page.getByRole('textbox', { name: 'Handle' }).fill(`${Handle} L`);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('textbox', { name: 'Handle' })).toHaveAccessibleDescription(/lower-case letters/);
      await expect(page.getByRole('textbox', { name: 'Handle' })).toHaveValue(`${Handle} L`);
      await page.getByRole('textbox', { name: 'Handle' }).fill(handle);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page).toHaveURL(`${mailSite.url}${WANTED}#your-rating`);
      await expectSignedIn(page, handle);

      for (const path of ['/', '/models', '/models/olmo-2', '/criteria/weights', '/about']) {
        await page.goto(mailSite.url + path);
        await expectSignedIn(page, handle);
      }
      await page.goto(`${mailSite.url}/signin?callbackUrl=//example.org/`);
      await expect(page, 'whoever is signed in needs no form, and is not led elsewhere').toHaveURL(`${mailSite.url}/`);

      await expectSignedIn(page, handle);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
      await page.goto(mailSite.url + WANTED);
      await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();

      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This sign-in link does not work any more');
      await page.getByRole('link', { name: 'Get a new link' }).click();
      await expect(page).toHaveURL(mailSite.url + SIGN_IN);
      await expect(page.getByRole('textbox', { name: 'Email' })).toBeVisible();
    });
  });
}

test('a link that was used meanwhile is refused with a way to a new one, and its reader comes back all the same', async ({
  page,
  context,
  mail,
  mailSite,
}) => {
  await page.goto(mailSite.url + SIGN_IN);
  await askForLink(page, 'bob@example.org');
  const link = await linkFor(mail, 'bob@example.org');
  await page.goto(link);
  const other = await context.newPage();
  await other.goto(link);
  await other.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Welcome. Choose a handle');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('used already or has expired');
  await askForLink(page, 'bob@example.org');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
  await expect.poll(() => mail.count('bob@example.org')).toBe(2);
  await page.goto(await linkFor(mail, 'bob@example.org'));
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page, 'not chosen yet: the head offers it').toHaveURL(`${mailSite.url}${WANTED}#your-rating`);
  await page.getByRole('banner').getByRole('link', { name: 'Choose a handle' }).click();
  await page.getByRole('textbox', { name: 'Handle' }).fill('bob');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(`${mailSite.url}/`);
  await expectSignedIn(page, 'bob');
});

test('links to one address are limited, and it is told when to come back', async ({ page, mail, mailSite }) => {
  for (let sent = 0; sent < 5; sent++) {
    await page.goto(`${mailSite.url}/signin`);
    await askForLink(page, 'eve@example.org');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
  }
  await page.goto(`${mailSite.url}/signin`);
  await askForLink(page, 'EVE@example.org');
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveAccessibleDescription(/Try again in \d+ minutes\./);
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue('EVE@example.org');
  expect(mail.count('eve@example.org')).toBe(5);
});

test('a local site keeps its mail in the outbox, and makes the first person its admin', async ({ page, ownSite }) => {
  await page.goto(`${ownSite.url}${WANTED}`);
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await askForLink(page, 'first@example.org');
  await page.getByRole('link', { name: 'the outbox' }).click();
  const letter = page.getByRole('article').filter({ hasText: 'To first@example.org' });
  await letter.getByRole('link').click();
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('textbox', { name: 'Handle' }).fill('admin');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('textbox', { name: 'Handle' })).toHaveAccessibleDescription(/That name is reserved/);
  await page.getByRole('textbox', { name: 'Handle' }).fill('first');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page, 'the page that the sign-in link was followed from').toHaveURL(ownSite.url + WANTED);
  await expectSignedIn(page, 'first');
});

test('a site that sends its mail has no outbox', async ({ page, missing, mailSite }) => {
  missing.add('/outbox');
  expect((await page.goto(`${mailSite.url}/outbox`))?.status()).toBe(404);
});

test('a form of another site cannot sign anybody in or out', async ({ mail, mailSite, page }) => {
  await page.goto(mailSite.url + SIGN_IN);
  await askForLink(page, 'mallory@example.org');
  const link = await linkFor(mail, 'mallory@example.org');
  const foreign = { method: 'POST', headers: { origin: 'https://elsewhere.example' } };
  for (const path of [`/api/auth/callback/email${new URL(link).search}`, '/signout']) {
    expect((await fetch(mailSite.url + path, foreign)).status).toBe(403);
  }
  await page.goto(link);
  await expect(page.getByRole('main').getByRole('button', { name: 'Sign in' }), 'nothing was spent').toBeVisible();
});
