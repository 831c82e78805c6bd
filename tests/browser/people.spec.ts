import type { Page } from '@playwright/test';
import { lookEverywhere } from '../support/browser-accessibility';
import { test as mailTest } from '../support/browser-mail';
import { pageOf, signIn } from '../support/browser-people';
import { expect, test } from '../support/browser-test';

const RATING = '/models/deepseek-r1/criteria/weights';

async function isSignedIn(page: Page): Promise<boolean> {
  await page.goto('/about');
  await expect(page.getByRole('main')).toBeVisible();
  return (await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).count()) === 0;
}

mailTest(
  'an admin appoints a moderator, and suspends an account, which is refused with words',
  async ({ browser, mailSite }) => {
    const admin = await pageOf(browser, mailSite, { handle: 'agnes', role: 'admin' });
    const boris = await pageOf(browser, mailSite, { handle: 'boris' });
    await boris.goto('/moderation');
    await expect(boris.getByRole('main')).toContainText('The queue is for moderators.');

    const bare = await pageOf(browser, mailSite, { handle: 'agnes', role: 'admin' }, { javaScriptEnabled: false });
    await bare.goto('/users/boris');
    const refused = bare.getByRole('form', { name: 'Change role' });
    await refused.getByRole('combobox', { name: 'Role' }).selectOption('Moderator');
    await refused.getByRole('button', { name: 'Change role' }).click();
    await expect(refused.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription('Say why.');
    await expect(refused.getByRole('combobox', { name: 'Role' })).toHaveValue('moderator');

    await admin.goto('/users/boris');
    const office = admin.getByRole('form', { name: 'Change role' });
    await office.getByRole('combobox', { name: 'Role' }).selectOption('Moderator');
    await office.getByRole('button', { name: 'Change role' }).click();
    await expect(office.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription('Say why.');
    await office.getByRole('textbox', { name: 'Reason' }).fill('Knows the licences.');
    await office.getByRole('button', { name: 'Change role' }).click();
    await expect(office.getByRole('status')).toHaveText('The role is changed.');

    await boris.goto('/moderation');
    await expect(boris.getByRole('main')).toContainText('Nothing awaits a decision.');
    await boris.goto('/notifications');
    await expect(boris.getByRole('main')).toContainText('Your role was changed from member to moderator');
    await boris.goto('/users/agnes');
    await expect(boris.getByRole('form')).toHaveCount(0);

    await boris.goto(RATING);
    const rating = boris.getByRole('form', { name: 'Your rating' });
    await rating.getByRole('radio', { name: 'Closed' }).check();
    const suspension = admin.getByRole('form', { name: 'Suspend' });
    await suspension.getByRole('textbox', { name: 'Reason' }).fill('Advertises a product.');
    await suspension.getByRole('button', { name: 'Suspend' }).click();
    await expect(admin.getByRole('form', { name: 'Reinstate' })).toBeVisible();

    expect(await isSignedIn(await boris.context().newPage()), 'a suspension ends all sessions').toBe(false);
    await signIn(boris.context(), mailSite, { handle: 'boris' });
    await rating.getByRole('button', { name: 'Submit rating' }).click();
    await expect(rating.getByRole('alert')).toContainText('Your account is suspended');
    await boris.reload();
    await expect(boris.getByRole('main')).toContainText('Your account is suspended: it cannot vote.');
    await boris.goto('/moderation');
    await expect(boris.getByRole('main')).toContainText('The queue is for moderators.');
    await boris.goto('/moderation/log');
    await expect(boris.getByRole('listitem').filter({ hasText: 'agnes suspended boris' })).toContainText(
      'Advertises a product.',
    );
    await expect(boris.getByRole('main')).toContainText('agnes made boris a moderator (member before)');
  },
);

test('one signs out elsewhere, everywhere, and makes and revokes tokens', async ({ browser, sharedSite }) => {
  const here = await pageOf(browser, sharedSite, { handle: 'cleo' });
  const there = await pageOf(browser, sharedSite, { handle: 'cleo' });
  const elsewhere = await pageOf(browser, sharedSite, { handle: 'cleo' });
  const other = await pageOf(browser, sharedSite, { handle: 'dana' });

  await here.goto('/settings');
  const sessions = here.getByRole('region', { name: 'Where you are signed in' });
  await expect(sessions.getByRole('listitem')).toHaveCount(3);
  await expect(sessions.getByRole('listitem').filter({ hasText: 'this browser' })).toHaveCount(1);
  await sessions.getByRole('button', { name: 'Sign out there' }).first().click();
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  expect([await isSignedIn(there), await isSignedIn(elsewhere)].filter(Boolean)).toHaveLength(1);

  const tokens = here.getByRole('region', { name: 'API tokens' });
  await tokens.getByRole('radio', { name: /Read, vote/ }).check();
  await tokens.getByRole('button', { name: 'Make a token' }).click();
  const token = await tokens.getByRole('status').locator('code').innerText();
  const edits = () => fetch(`${sharedSite.url}/api/v1/edits`, { headers: { Authorization: `Bearer ${token}` } });
  expect((await edits()).status).toBe(200);
  await here.goto('/settings');
  await expect(tokens).toContainText('May read and write');
  await expect(tokens, 'it is told once').not.toContainText(token);
  await tokens.getByRole('button', { name: 'Revoke' }).click();
  await expect(tokens).toContainText('You have none.');
  expect((await edits()).status).toBe(401);

  await here.getByRole('button', { name: 'Send no mail' }).click();
  await expect(here.getByRole('region', { name: 'Mail' })).toContainText('No mail is sent.');

  await sessions.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(here).toHaveURL(`${sharedSite.url}/`);
  for (const page of [here, there, elsewhere]) expect(await isSignedIn(page)).toBe(false);
  expect(await isSignedIn(other)).toBe(true);
  await here.goto('/settings');
  await expect(here).toHaveURL(/\/signin\?callbackUrl=%2Fsettings/);
});

test('what is one’s own, and the desk, have no fault that axe finds, and fit a phone', async ({
  browser,
  sharedSite,
}) => {
  const author = await pageOf(browser, sharedSite, { handle: 'elsa', isFounding: true });
  await author.goto(RATING);
  const rating = author.getByRole('form', { name: 'Your rating' });
  await rating.getByRole('radio', { name: 'Closed' }).check();
  await rating.getByRole('textbox', { name: 'Reason' }).fill('The download is gone.');
  await rating.getByRole('textbox', { name: 'Evidence URL' }).fill('https://nobody.invalid/gone');
  await rating.getByRole('button', { name: 'Submit rating' }).click();
  await expect(rating.getByRole('status')).toBeVisible();

  const admin = await pageOf(browser, sharedSite, { handle: 'olga', role: 'admin' });
  for (const path of ['/settings', '/notifications', '/users/elsa', '/moderation', '/moderation/log', '/changes']) {
    await admin.goto(path);
    await expect(admin.getByRole('heading', { level: 1 })).toHaveCount(1);
    await admin.getByRole('banner').getByText('olga', { exact: true }).click();
    await lookEverywhere(admin, path);
  }
});
