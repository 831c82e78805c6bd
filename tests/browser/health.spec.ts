import { giveToken } from '../support/browser-people';
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

test('a site tells its figures; without its database it lives on, says why it cannot serve, and serves what was prepared', async ({
  ownSite,
  page,
  request,
}) => {
  const figures = async () => {
    const answer = await request.get(`${ownSite.url}/metrics`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    return answer.text();
  };
  const proposed = await request.post(`${ownSite.url}/api/v1/models/t5/edits`, {
    headers: { Authorization: `Bearer ${await giveToken(ownSite, { handle: 'ada' })}` },
    data: {
      baseRevision: 1,
      patch: { article: 'T5 in other words.' },
      summary: 'Other words.',
    },
  });
  expect(proposed.status(), await proposed.text()).toBe(201);
  const told = await figures();
  for (const line of [
    /^wm_database_up 1$/m,
    /^wm_edits_pending 1$/m,
    /^wm_jobs_lost 0$/m,
    /^process_cpu_user_seconds_total \S+$/m,
  ]) {
    expect(told).toMatch(line);
  }
  await page.goto(`${ownSite.url}/models/llama-3-1`);

  await ownSite.dropDatabase();

  const without = await figures();
  expect(without).toMatch(/^wm_database_up 0$/m);
  expect(without).not.toContain('wm_edits_pending');

  const ready = await request.get(`${ownSite.url}/health/ready`);
  expect(ready.status()).toBe(503);
  expect(await ready.json()).toEqual({ status: 'unavailable', problem: 'the database cannot be reached' });
  const live = await request.get(`${ownSite.url}/health/live`);
  expect(live.status()).toBe(200);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Is Llama 3.1 open source?' })).toBeVisible();
});
