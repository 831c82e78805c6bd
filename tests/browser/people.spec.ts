import type { Browser, BrowserContext, Page } from '@playwright/test';
import { signIn } from '../support/browser-people';
import type { Site } from '../support/browser-site';
import { expect, test } from '../support/browser-test';

type Person = Parameters<typeof signIn>[2];

const RATING = '/models/deepseek-r1/criteria/weights';

async function pageOf(browser: Browser, site: Site, person: Person): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL: site.url });
  await signIn(context, site, person);
  return context.newPage();
}

async function isSignedIn(page: Page): Promise<boolean> {
  await page.goto('/about');
  await expect(page.getByRole('main')).toBeVisible();
  return (await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).count()) === 1;
}

test('an admin appoints a moderator, and suspends an account, which is refused with words', async ({
  browser,
  ownSite,
}) => {
  const admin = await pageOf(browser, ownSite, { handle: 'ada', role: 'admin' });
  const ben = await pageOf(browser, ownSite, { handle: 'ben' });
  await ben.goto('/moderation');
  await expect(ben.getByRole('main')).toContainText('The queue is for moderators.');

  await admin.goto('/users/ben');
  const office = admin.getByRole('form', { name: 'Change role' });
  await office.getByRole('combobox', { name: 'Role' }).selectOption('Moderator');
  await office.getByRole('button', { name: 'Change role' }).click();
  await expect(office.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription('Say why.');
  await office.getByRole('textbox', { name: 'Reason' }).fill('Knows the licences.');
  await office.getByRole('button', { name: 'Change role' }).click();
  await expect(office.getByRole('status')).toHaveText('The role is changed.');

  await ben.goto('/moderation');
  await expect(ben.getByRole('main')).toContainText('Nothing awaits a decision.');
  await ben.goto('/notifications');
  await expect(ben.getByRole('main')).toContainText('Your role was changed from member to moderator');
  await ben.goto('/users/ada');
  await expect(ben.getByRole('form')).toHaveCount(0);

  const suspension = admin.getByRole('form', { name: 'Suspend' });
  await suspension.getByRole('textbox', { name: 'Reason' }).fill('Advertises a product.');
  await suspension.getByRole('button', { name: 'Suspend' }).click();
  await expect(admin.getByRole('form', { name: 'Reinstate' })).toBeVisible();

  expect(await isSignedIn(ben), 'a suspension ends all sessions').toBe(false);
  await signIn(ben.context(), ownSite, { handle: 'ben' });
  await ben.goto(RATING);
  const rating = ben.getByRole('form', { name: 'Your rating' });
  await rating.getByRole('radio', { name: 'Closed' }).check();
  await rating.getByRole('button', { name: 'Submit rating' }).click();
  await expect(rating.getByRole('alert')).toContainText('Your account is suspended');
  await ben.goto('/moderation');
  await expect(ben.getByRole('main')).toContainText('The queue is for moderators.');
  await ben.goto('/moderation/log');
  await expect(ben.getByRole('listitem').filter({ hasText: 'ada suspended ben' })).toContainText(
    'Advertises a product.',
  );
  await expect(ben.getByRole('main')).toContainText('ada made ben a moderator (member before)');
});
