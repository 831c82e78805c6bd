import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ask } from '../support/browser-database';
import { pageOf } from '../support/browser-people';
import type { Site } from '../support/browser-site';
import { expect, test } from '../support/browser-test';

const PAGE = '/models/t5';
const DISCUSSION = `${PAGE}/discussion`;

function postForm(page: Page, name: 'Start a discussion' | 'Reply') {
  const form = page.getByRole('form', { name, exact: true });
  return {
    title: form.getByRole('textbox', { name: 'Title' }),
    text: form.getByRole('textbox', { name: 'Text' }),
    send: form.getByRole('button', { name: name === 'Reply' ? 'Post reply' : 'Start discussion' }),
  };
}

/** Has more said in a thread than a page of it holds. @returns the number of the last post. */
async function fill(site: Site, path: string): Promise<string> {
  const rows = await ask<{ id: string }>(
    site.database,
    `WITH text AS (
       INSERT INTO "Text" (id, body)
       SELECT gen_random_uuid(), CASE WHEN number = 50 THEN 'The last word.' ELSE 'One more.' END
       FROM generate_series(1, 50) number RETURNING id, body
     )
     INSERT INTO "Post" ("threadId", at, author, "textId")
     SELECT $1, now(), 'person:' || u.id, text.id FROM text, "User" u WHERE u.handle = 'ada' ORDER BY body RETURNING id`,
    [path.split('/').at(-1)],
  );
  return rows
    .map(({ id }) => BigInt(id))
    .reduce((one, other) => (one > other ? one : other))
    .toString();
}

const post = (page: Page, by: string) => page.getByRole('article', { name: `Post by ${by}` });

test('people talk about a page, whoever watches it is told, and what is taken back or hidden leaves a stub, and so does an account that is removed', async ({
  browser,
  ownSite,
  page: reader,
  request,
}) => {
  await reader.goto(ownSite.url + DISCUSSION);
  await expect(reader.getByText('Nobody has said anything yet.')).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Sign in to take part' })).toBeVisible();

  const ada = await pageOf(browser, ownSite, { handle: 'ada' }, { javaScriptEnabled: false });
  await ada.goto(PAGE);
  await ada.getByRole('button', { name: 'Watch this page' }).click();
  await expect(ada.getByRole('main').getByRole('status')).toHaveText('You will be told what changes.');
  await ada.goto(`${PAGE}/history`);
  await expect(ada.getByRole('button', { name: 'Stop watching' })).toBeVisible();

  await ada.goto(DISCUSSION);
  const opening = postForm(ada, 'Start a discussion');
  await opening.text.fill('The card says **two**.[^1]\n\n[^1]: See the card.');
  await opening.send.click();
  await expect(opening.title).toHaveAccessibleDescription(/^say in a line what it is about/);
  await expect(opening.text).toHaveValue(/two/);
  await opening.title.fill('Which licence?');
  await opening.send.click();
  await expect(ada).toHaveURL(/\/models\/t5\/discussion\/\d+\?page=post-(\d+)#post-\1$/);
  const thread = new URL(ada.url()).pathname;

  await reader.goto(ownSite.url + PAGE);
  await expect(reader.getByRole('button', { name: 'Watch this page' })).toHaveCount(0);
  await reader.getByRole('link', { name: 'Discussion (1)', exact: true }).click();
  await reader.getByRole('link', { name: 'Which licence?' }).click();
  await expect(post(reader, 'ada').getByText('two', { exact: true })).toBeVisible();
  for (const path of [DISCUSSION, thread]) {
    expect((await request.get(ownSite.url + path)).headers()['x-nextjs-cache'], path).toBe('HIT');
  }

  const ben = await pageOf(browser, ownSite, { handle: 'ben' });
  await ben.goto(thread);
  await postForm(ben, 'Reply').text.fill('The *second* one.[^1]\n\n[^1]: See the paper.');
  await postForm(ben, 'Reply').send.click();
  await expect(post(ben, 'ben').getByText('second')).toBeVisible();
  await expect(postForm(ben, 'Reply').text).toHaveValue('');
  const names = await ben.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(names).toEqual([...new Set(names)]);

  // A job tells, and the page that is looked at does not wait for it.
  const told = ada.getByRole('link', { name: 'T5: somebody replied in a discussion' });
  await expect(async () => {
    await ada.goto('/notifications');
    await expect(told).toBeVisible({ timeout: 500 });
  }).toPass();
  await told.click();
  await expect(ada).toHaveURL(/#post-\d+$/);
  await ada.goto('/watchlist');
  await expect(ada.getByRole('main')).toContainText('somebody replied in a discussion');
  await ada.getByRole('main').getByRole('button', { name: 'Stop watching' }).click();
  await expect(ada.getByText('You watch no page yet.')).toBeVisible();
  await expect(ada.getByRole('main').getByRole('status')).toHaveText('You watch T5 no more.');

  const mo = await pageOf(browser, ownSite, { handle: 'mo', role: 'moderator' });
  await mo.goto(thread);
  await post(mo, 'ada').getByRole('button', { name: 'Hide post' }).click();
  await expect(post(mo, 'ada').getByRole('alert')).toContainText('say why');
  await post(mo, 'ada').getByRole('textbox', { name: 'Reason' }).fill('It advertises.');
  await post(mo, 'ada').getByRole('button', { name: 'Hide post' }).click();
  await expect(post(mo, 'ada')).toContainText('Hidden by a moderator: It advertises.');
  await ben.goto(thread);
  await post(ben, 'ben').getByRole('button', { name: 'Withdraw post' }).click();
  await expect(post(ben, 'ben')).toContainText('Withdrawn by its author.');

  await reader.goto(ownSite.url + thread);
  await expect(post(reader, 'ada')).toContainText('Hidden by a moderator: It advertises.');
  await expect(reader.getByRole('main')).not.toContainText('two');
  await expect(reader.getByRole('main')).not.toContainText('second');
  await post(reader, 'ada').first().getByRole('link', { name: 'The log' }).click();
  await expect(reader).toHaveURL(/\/moderation\/log\?before=\d+#decision-\d+$/);
  await expect(reader.getByRole('main')).toContainText('hid a post in the discussion of T5');

  const last = await fill(ownSite, thread);
  for (const query of ['page=2', `page=post-${last}`]) {
    await reader.goto(`${ownSite.url}${thread}?${query}`);
    await expect(reader.locator(`#post-${last}`)).toContainText('The last word.');
    await expect(post(reader, 'ada').getByText('Hidden by a moderator')).toHaveCount(0);
    expect((await request.get(`${ownSite.url}${thread}?${query}`)).headers()['x-nextjs-cache'], query).toBe('HIT');
  }
  await expect(reader.getByRole('navigation', { name: 'Pages' })).toContainText('Page 2 of 2');
  await reader.getByRole('link', { name: 'Previous page' }).click();
  await expect(post(reader, 'ada').first()).toContainText('Hidden by a moderator');
  await ben.goto(`${thread}?page=2`);
  await postForm(ben, 'Reply').text.fill('After the last word.');
  await postForm(ben, 'Reply').send.click();
  await expect(ben).toHaveURL(/\?page=post-\d+#post-\d+$/);
  await expect(post(ben, 'ben')).toContainText('After the last word.');
  await expect(postForm(ben, 'Reply').text).toHaveValue('');

  await ada.goto(thread);
  await postForm(ada, 'Reply').text.fill('Why was that hidden?');
  await ada.context().clearCookies();
  await postForm(ada, 'Reply').send.click();
  await expect(ada.getByRole('alert').filter({ hasText: 'Not sent.' })).toBeVisible();
  await expect(postForm(ada, 'Reply').text).toHaveValue('Why was that hidden?');
  for (const page of [ada, ben, mo]) await page.context().close();

  const [, removal = ''] =
    /^ +psql "\$DATABASE_URL" -c "(DELETE .*)"$/m.exec(await readFile('docs/operating.md', 'utf8')) ?? [];
  await ask(ownSite.database, removal.replaceAll('\\"', '"').replace('ben@', 'ada@'));
  await expect(async () => {
    await reader.goto(ownSite.url + thread);
    await expect(post(reader, 'somebody').first()).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('whoever is signed out is led from the watchlist to sign in, and back', async ({ page }) => {
  await page.goto('/watchlist');
  await expect(page).toHaveURL(/\/signin\?callbackUrl=%2Fwatchlist$/);
});
