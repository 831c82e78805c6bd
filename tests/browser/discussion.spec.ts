import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ask } from '../support/browser-database';
import { pageOf } from '../support/browser-people';
import type { Site } from '../support/browser-site';
import { expect, test } from '../support/browser-test';

const PAGE = '/models/gpt-4';
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
     SELECT $1, now(), 'person:' || u.id, text.id FROM text, "User" u WHERE u.handle = 'adele' ORDER BY body RETURNING id`,
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
  sharedSite,
  page: reader,
  request,
}) => {
  await reader.goto(sharedSite.url + DISCUSSION);
  await expect(reader.getByText('Nobody has said anything yet.')).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Sign in to take part' })).toBeVisible();

  const adele = await pageOf(browser, sharedSite, { handle: 'adele' }, { javaScriptEnabled: false });
  await adele.goto(PAGE);
  await adele.getByRole('button', { name: 'Watch this page' }).click();
  await expect(adele.getByRole('main').getByRole('status')).toHaveText('You will be told what changes.');
  await adele.goto(`${PAGE}/history`);
  await expect(adele.getByRole('button', { name: 'Stop watching' })).toBeVisible();

  await adele.goto(DISCUSSION);
  const opening = postForm(adele, 'Start a discussion');
  await opening.text.fill('The card says **two**.[^1]\n\n[^1]: See the card.');
  await opening.send.click();
  await expect(opening.title).toHaveAccessibleDescription(/^say in a line what it is about/);
  await expect(opening.text).toHaveValue(/two/);
  await opening.title.fill('Which licence?');
  await opening.send.click();
  await expect(adele).toHaveURL(/\/models\/gpt-4\/discussion\/\d+\?page=post-(\d+)#post-\1$/);
  const thread = new URL(adele.url()).pathname;

  await reader.goto(sharedSite.url + PAGE);
  await expect(reader.getByRole('button', { name: 'Watch this page' })).toHaveCount(0);
  await reader.getByRole('link', { name: 'Discussion (1)', exact: true }).click();
  await reader.getByRole('link', { name: 'Which licence?' }).click();
  await expect(post(reader, 'adele').getByText('two', { exact: true })).toBeVisible();
  for (const path of [DISCUSSION, thread]) {
    expect((await request.get(sharedSite.url + path)).headers()['x-nextjs-cache'], path).toBe('HIT');
  }

  const bruno = await pageOf(browser, sharedSite, { handle: 'bruno' });
  await bruno.goto(thread);
  await postForm(bruno, 'Reply').text.fill('The *second* one.[^1]\n\n[^1]: See the paper.');
  await postForm(bruno, 'Reply').send.click();
  await expect(post(bruno, 'bruno').getByText('second')).toBeVisible();
  await expect(postForm(bruno, 'Reply').text).toHaveValue('');
  const names = await bruno.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(names).toEqual([...new Set(names)]);

  // A job tells, and the page that is looked at does not wait for it.
  const told = adele.getByRole('link', { name: 'GPT-4: somebody replied in a discussion' });
  await expect(async () => {
    await adele.goto('/notifications');
    await expect(told).toBeVisible({ timeout: 500 });
  }).toPass();
  await told.click();
  await expect(adele).toHaveURL(/#post-\d+$/);
  await adele.goto('/watchlist');
  await expect(adele.getByRole('main')).toContainText('somebody replied in a discussion');
  await adele.getByRole('main').getByRole('button', { name: 'Stop watching' }).click();
  await expect(adele.getByText('You watch no page yet.')).toBeVisible();
  await expect(adele.getByRole('main').getByRole('status')).toHaveText('You watch GPT-4 no more.');

  const milo = await pageOf(browser, sharedSite, { handle: 'milo', role: 'moderator' });
  await milo.goto(thread);
  await post(milo, 'adele').getByRole('button', { name: 'Hide post' }).click();
  await expect(post(milo, 'adele').getByRole('alert')).toContainText('say why');
  await post(milo, 'adele').getByRole('textbox', { name: 'Reason' }).fill('It advertises.');
  await post(milo, 'adele').getByRole('button', { name: 'Hide post' }).click();
  await expect(post(milo, 'adele')).toContainText('Hidden by a moderator: It advertises.');
  await bruno.goto(thread);
  await post(bruno, 'bruno').getByRole('button', { name: 'Withdraw post' }).click();
  await expect(post(bruno, 'bruno')).toContainText('Withdrawn by its author.');

  await reader.goto(sharedSite.url + thread);
  await expect(post(reader, 'adele')).toContainText('Hidden by a moderator: It advertises.');
  await expect(reader.getByRole('main')).not.toContainText('two');
  await expect(reader.getByRole('main')).not.toContainText('second');
  await post(reader, 'adele').first().getByRole('link', { name: 'The log' }).click();
  await expect(reader).toHaveURL(/\/moderation\/log\?before=\d+#decision-\d+$/);
  await expect(reader.getByRole('main')).toContainText('hid a post in the discussion of GPT-4');

  const last = await fill(sharedSite, thread);
  for (const query of ['page=2', `page=post-${last}`]) {
    await reader.goto(`${sharedSite.url}${thread}?${query}`);
    await expect(reader.locator(`#post-${last}`)).toContainText('The last word.');
    await expect(post(reader, 'adele').getByText('Hidden by a moderator')).toHaveCount(0);
    expect((await request.get(`${sharedSite.url}${thread}?${query}`)).headers()['x-nextjs-cache'], query).toBe('HIT');
  }
  await expect(reader.getByRole('navigation', { name: 'Pages' })).toContainText('Page 2 of 2');
  await reader.getByRole('link', { name: 'Previous page' }).click();
  await expect(post(reader, 'adele').first()).toContainText('Hidden by a moderator');
  await bruno.goto(`${thread}?page=2`);
  await postForm(bruno, 'Reply').text.fill('After the last word.');
  await postForm(bruno, 'Reply').send.click();
  await expect(bruno).toHaveURL(/\?page=post-\d+#post-\d+$/);
  await expect(post(bruno, 'bruno')).toContainText('After the last word.');
  await expect(postForm(bruno, 'Reply').text).toHaveValue('');

  await adele.goto(thread);
  await postForm(adele, 'Reply').text.fill('Why was that hidden?');
  await adele.context().clearCookies();
  await postForm(adele, 'Reply').send.click();
  await expect(adele.getByRole('alert').filter({ hasText: 'Not sent.' })).toBeVisible();
  await expect(postForm(adele, 'Reply').text).toHaveValue('Why was that hidden?');
  for (const page of [adele, bruno, milo]) await page.context().close();

  const [, removal = ''] =
    /^ +psql "\$DATABASE_URL" -c "(DELETE .*)"$/m.exec(await readFile('docs/operating.md', 'utf8')) ?? [];
  await ask(sharedSite.database, removal.replaceAll('\\"', '"').replace('ben@', 'adele@'));
  await expect(async () => {
    await reader.goto(sharedSite.url + thread);
    await expect(post(reader, 'somebody').first()).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('whoever is signed out is led from the watchlist to sign in, and back', async ({ page }) => {
  await page.goto('/watchlist');
  await expect(page).toHaveURL(/\/signin\?callbackUrl=%2Fwatchlist$/);
});
