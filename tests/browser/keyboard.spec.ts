import type { Locator, Page } from '@playwright/test';
import { giveToken } from '../support/browser-people';
import { expect, test } from '../support/browser-test';

/** Presses Tab until this has the focus: whatever is operated here is reached so, and by nothing else. */
async function reach(target: Locator): Promise<void> {
  // Looked for once: by its role and name among all that a page holds takes far longer than a press.
  const element = await target.elementHandle();
  for (let presses = 0; presses < 400; presses += 1) {
    if (await element?.evaluate((one) => one === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`${target.toString()} is not reached by Tab.`);
}

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await reach(target);
  await target.page().keyboard.press(key);
}

async function type(target: Locator, text: string): Promise<void> {
  await reach(target);
  await target.page().keyboard.press('ControlOrMeta+a');
  await target.page().keyboard.type(text);
}

function main(page: Page): Locator {
  return page.getByRole('main');
}

test('by keyboard alone one signs in, finds, votes, proposes, decides and compares', async ({ page, ownSite }) => {
  await page.goto(`${ownSite.url}/about`);
  await press(page.getByRole('banner').getByRole('link', { name: 'Sign in' }));
  await type(page.getByRole('textbox', { name: 'Email' }), 'keys@example.org');
  await page.keyboard.press('Enter');
  await press(page.getByRole('link', { name: 'the outbox' }));
  await press(page.getByRole('article').filter({ hasText: 'To keys@example.org' }).getByRole('link'));
  await press(main(page).getByRole('button', { name: 'Sign in' }));
  await type(page.getByRole('textbox', { name: 'Handle' }), 'keys');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('keys');

  await type(page.getByRole('banner').getByRole('searchbox', { name: 'Search models' }), 't5');
  await page.keyboard.press('Enter');
  await press(page.getByRole('table').getByRole('link', { name: 'T5', exact: true }));
  await press(page.getByRole('region', { name: 'Ratings' }).getByRole('link', { name: 'Weights', exact: true }));
  const rating = page.getByRole('form', { name: 'Your rating' });
  await press(rating.getByRole('radio', { name: 'Open' }), 'Space');
  await type(rating.getByRole('textbox', { name: 'Reason' }), 'All five sizes can be downloaded.');
  await type(rating.getByRole('textbox', { name: 'Evidence URL' }), 'https://nobody.invalid/weights');
  await press(rating.getByRole('button', { name: 'Submit rating' }));
  await expect(main(page).getByText('All five sizes can be downloaded.').first()).toBeVisible();

  await page.goto(`${ownSite.url}/models/gemma-2`);
  await press(page.getByRole('link', { name: 'Edit this page' }));
  const form = page.getByRole('form', { name: 'Page' });
  await type(form.getByRole('textbox', { name: 'Editors’ note', exact: true }), 'A note by keyboard.');
  await type(form.getByRole('textbox', { name: 'Edit summary', exact: true }), 'A note');
  await press(form.getByRole('button', { name: 'Propose edit', exact: true }));
  await page.waitForURL(/\/edits\/\d+(?:[?#]|$)/);

  const other = await giveToken(ownSite, { handle: 'other' });
  const proposed = await fetch(`${ownSite.url}/api/v1/models/t5/edits`, {
    method: 'POST',
    headers: { authorization: `Bearer ${other}`, 'content-type': 'application/json' },
    body: JSON.stringify({ baseRevision: 1, patch: { editorsNote: 'Told anew.' }, summary: 'Tell it anew' }),
  });
  const { id } = (await proposed.json()) as { id: string };
  await page.goto(`${ownSite.url}/moderation`);
  await press(main(page).locator(`a[href^="/moderation/edits/${id}"]`).first());
  await press(page.getByRole('button', { name: 'Approve' }));
  await expect(page.getByRole('status').first()).toContainText('is approved');
  await page.goto(`${ownSite.url}/models/t5`);
  await expect(main(page)).toContainText('Told anew.');

  await page.goto(`${ownSite.url}/models?organization=google`);
  await press(page.getByRole('checkbox', { name: 'Compare T5', exact: true }), 'Space');
  await press(page.getByRole('checkbox', { name: 'Compare Gemma 2', exact: true }), 'Space');
  await press(page.getByRole('button', { name: 'Compare' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('T5 and Gemma 2');
  await expect(page.getByRole('columnheader', { name: /^Gemma 2/ })).toBeVisible();
});
