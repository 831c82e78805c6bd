import { expect, test } from '../support/browser-test';

test('a site that can serve says so', async ({ request }) => {
  const live = await request.get('/health/live');
  expect(live.status()).toBe(200);
  expect(await live.json()).toEqual({ status: 'ok' });

  const ready = await request.get('/health/ready');
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toEqual({ status: 'ok' });
  expect(ready.headers()['cache-control']).toBe('no-store');
});

test('without its database a site lives on, and says why it cannot serve', async ({ ownSite, request }) => {
  await ownSite.dropDatabase();

  const ready = await request.get(`${ownSite.url}/health/ready`);
  expect(ready.status()).toBe(503);
  expect(await ready.json()).toEqual({ status: 'unavailable', problem: 'the database cannot be reached' });

  const live = await request.get(`${ownSite.url}/health/live`);
  expect(live.status()).toBe(200);
});

test('what was prepared is served even without the database', async ({ ownSite, page }) => {
  await page.goto(`${ownSite.url}/models/llama-3-1`);
  await ownSite.dropDatabase();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Is Llama 3.1 open source?' })).toBeVisible();
});
