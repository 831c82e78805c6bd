import { giveToken } from '../support/browser-people';
import { expect, test } from '../support/browser-test';

test('a vote by the API shows on the very next read, by page and by API', async ({ sharedSite, request }) => {
  const model = `${sharedSite.url}/api/v1/models/gemma-2`;
  const vote = `${model}/criteria/weights/vote`;
  const page = `${sharedSite.url}/models/gemma-2/criteria/weights`;
  const headers = { Authorization: `Bearer ${await giveToken(sharedSite, { handle: 'rater' })}` };
  const read = async () => {
    const { ratings } = await (await request.get(model)).json();
    return [ratings[0].people.open, (await (await request.get(page)).text()).includes('One person answered')];
  };
  for (let round = 0; round < 5; round += 1) {
    expect(await read()).toEqual([0, false]);
    expect((await request.put(vote, { headers, data: { level: 'open' } })).status()).toBe(200);
    expect(await read()).toEqual([1, true]);
    expect((await request.delete(vote, { headers })).status()).toBe(204);
  }
});

test('what has not changed is not sent again', async ({ request }) => {
  const { etag = '' } = (await request.get('/api/v1/models')).headers();
  const again = await request.get('/api/v1/models', { headers: { 'If-None-Match': etag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
});

test('the reference tells every call, and lets it be tried out', async ({ page }) => {
  await page.goto('/api/docs');
  await expect(page.getByRole('rowheader', { name: 'PUT /models/{slug}/criteria/{criterion}/vote' })).toBeVisible();
  await page.getByRole('button', { name: /GET \/labels/ }).click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await expect(page.getByText('"ai-open-data"').first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the reference reads as well', async ({ page }) => {
    await page.goto('/api/docs');
    await expect(page.getByRole('link', { name: 'openapi.json' })).toHaveAttribute('href', '/api/v1/openapi.json');
    await expect(page.getByRole('rowheader', { name: 'GET /models/{slug}', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Tokens' })).toBeVisible();
  });
});
