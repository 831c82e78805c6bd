import type { Page } from '@playwright/test';
import { ask } from '../support/browser-database';
import { type Site, startSite } from '../support/browser-site';
import { test as base, expect, leave } from '../support/browser-test';
import { type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider';

/** A site of the test's own that people can sign in to through a provider of the test's own. */
const test = base.extend<{ provider: OpenIdProvider; site: Site }>({
  // oxlint-disable-next-line no-empty-pattern
  provider: async ({}, use) => {
    const provider = await startOpenIdProvider();
    await use(provider);
    await provider.stop();
  },
  site: async ({ provider, context }, use) => {
    const site = await startSite(provider.settings);
    provider.serve(site.url);
    await use(site);
    await leave(context);
    await site.remove();
  },
});

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

async function emailsOf(site: Site): Promise<string[]> {
  const rows = await ask<{ email: string }>(site.database, 'SELECT email FROM "User" ORDER BY email');
  return rows.map(({ email }) => email);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('an account elsewhere opens one here, and leads to the wanted page', async ({ page, provider, site }) => {
      provider.accounts.set('ada', { email: 'Ada@Example.org', isVerified: true });
      await signInAs(page, site, 'ada');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome. Choose a handle');
      await page.getByRole('textbox', { name: 'Handle' }).fill('ada');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page).toHaveURL(site.url + WANTED);
      await expect(page.getByRole('banner')).toContainText('ada');
      expect(await emailsOf(site)).toEqual(['ada@example.org']);
    });
  });
}

test('whoever has an account here with that address is signed in to it', async ({ page, provider, site }) => {
  await page.goto(`${site.url}/signin`);
  await page.getByRole('textbox', { name: 'Email' }).fill('ben@example.org');
  await page.getByRole('button', { name: 'Send sign-in link' }).click();
  await page.getByRole('link', { name: 'the outbox' }).click();
  await page.getByRole('article').getByRole('link').click();
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('textbox', { name: 'Handle' }).fill('ben');
  await page.getByRole('button', { name: 'Continue' }).click();
  // The page for the handle has the button, too, and would be gone on from while it answers.
  await page.getByRole('banner').getByText('ben', { exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();

  provider.accounts.set('benjamin', { email: 'ben@example.org', isVerified: true });
  await signInAs(page, site, 'benjamin');
  await expect(page).toHaveURL(site.url + WANTED);
  await expect(page.getByRole('banner')).toContainText('ben');
  expect(await emailsOf(site)).toEqual(['ben@example.org']);
});

test('an address that the provider does not vouch for opens no account, and none that is there', async ({
  page,
  provider,
  site,
}) => {
  provider.accounts.set('mallory', { email: 'ada@example.org', isVerified: false });
  await signInAs(page, site, 'mallory');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('does not vouch for an address of yours');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect(await emailsOf(site)).toEqual([]);
});

test('whoever thinks better of it at the provider is back, signed out, and told so', async ({
  page,
  provider,
  site,
}) => {
  provider.accounts.set('eve', { email: 'eve@example.org', isVerified: true });
  await page.goto(`${site.url}/signin`);
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
