import type { Page } from '@playwright/test';
import { ask } from '../support/browser-database';
import { test } from '../support/browser-mail';
import type { Site } from '../support/browser-site';
import { expect } from '../support/browser-test';

const WANTED = '/models/olmo-2/criteria/weights';

/** Signs in as somebody at the provider, from the site's sign-in page. */
async function signInAs(page: Page, site: Site, login: string): Promise<void> {
  await page.goto(`${site.url}/signin?${new URLSearchParams({ callbackUrl: WANTED })}`);
  await page.getByRole('button', { name: /^Sign in with localhost:/ }).click();
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** The addresses of the accounts of somebody, however they are written. */
async function emailsOf(site: Site, name: string): Promise<string[]> {
  const rows = await ask<{ email: string }>(site.database, 'SELECT email FROM "User" WHERE email ILIKE $1', [
    `%${name}%`,
  ]);
  return rows.map(({ email }) => email);
}

for (const [javaScriptEnabled, login, Login] of [
  [true, 'paula', 'Paula'],
  [false, 'pavel', 'Pavel'],
] as const) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('an account elsewhere opens one here, and leads to the wanted page', async ({ page, provider, mailSite }) => {
      provider.accounts.set(login, { email: `${Login}@Example.org`, isVerified: true });
      await signInAs(page, mailSite, login);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome. Choose a handle');
      await page.getByRole('textbox', { name: 'Handle' }).fill(login);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page).toHaveURL(mailSite.url + WANTED);
      await expect(page.getByRole('banner')).toContainText(login);
      expect(await emailsOf(mailSite, login)).toEqual([`${login}@example.org`]);
    });
  });
}

test('whoever has an account here with that address is signed in to it', async ({ page, mail, provider, mailSite }) => {
  await page.goto(`${mailSite.url}/signin`);
  await page.getByRole('textbox', { name: 'Email' }).fill('quentin@example.org');
  await page.getByRole('button', { name: 'Send sign-in link' }).click();
  const [link = ''] = /http\S+/.exec((await mail.mailTo('quentin@example.org')).text ?? '') ?? [];
  await page.goto(link);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('textbox', { name: 'Handle' }).fill('quentin');
  await page.getByRole('button', { name: 'Continue' }).click();
  // The page for the handle has the button, too, and would be gone on from while it answers.
  await page.getByRole('banner').getByText('quentin', { exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();

  provider.accounts.set('quentin-elsewhere', { email: 'quentin@example.org', isVerified: true });
  await signInAs(page, mailSite, 'quentin-elsewhere');
  await expect(page).toHaveURL(mailSite.url + WANTED);
  await expect(page.getByRole('banner')).toContainText('quentin');
  expect(await emailsOf(mailSite, 'quentin')).toEqual(['quentin@example.org']);
});

test('an address that the provider does not vouch for opens no account, and none that is there', async ({
  page,
  provider,
  mailSite,
}) => {
  provider.accounts.set('rufus', { email: 'rufus@example.org', isVerified: false });
  await signInAs(page, mailSite, 'rufus');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('does not vouch for an address of yours');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect(await emailsOf(mailSite, 'rufus')).toEqual([]);
});

test('whoever thinks better of it at the provider is back, signed out, and told so', async ({
  page,
  provider,
  mailSite,
}) => {
  provider.accounts.set('thea', { email: 'thea@example.org', isVerified: true });
  await page.goto(`${mailSite.url}/signin`);
  await page.getByRole('button', { name: /^Sign in with localhost:/ }).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(/\/signin\?error=/);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Signing in did not work');
});

test('a site without providers offers none, and takes nobody back from one', async ({ page, request }) => {
  await page.goto('/signin');
  await expect(page.getByRole('button', { name: 'Send sign-in link' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign in with/ })).toHaveCount(0);
  expect((await request.get('/api/auth/callback/oidc?code=x')).status()).toBe(404);
});
