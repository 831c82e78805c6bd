import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../support/browser-test';

test('another site shows the badge and frames the card, as the model’s page says to', async ({ page, baseURL }) => {
  await page.goto('/models/llama-3-1');
  const share = page.getByRole('region', { name: 'Show it elsewhere' });
  await expect(share.getByRole('img', { name: 'Llama 3.1: Restricted weights' })).toBeVisible();
  const [, badge = '', card = ''] = await share.locator('code').allTextContents();

  // Another port is another origin.
  const elsewhere = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    const site = /src="(https?:\/\/[^/]+)/.exec(badge)?.[1] ?? '';
    response.end(`<!doctype html><title>Elsewhere</title>${(badge + card).replaceAll(site, baseURL ?? site)}`);
  });
  await new Promise<void>((resolve) => {
    elsewhere.listen(0, 'localhost', resolve);
  });
  try {
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}`);
    const picture = page.getByRole('img', { name: 'Llama 3.1: Restricted weights' });
    await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { name: 'Is Llama 3.1 open source?' })).toBeVisible();
    await expect(frame.getByRole('link', { name: 'Why, with sources' })).toHaveAttribute(
      'href',
      /\/models\/llama-3-1$/,
    );
  } finally {
    elsewhere.close();
  }
});

test('machines find what is made for them', async ({ request, page }) => {
  const framing = (await request.get('/models/llama-3-1')).headers();
  expect(framing['x-frame-options']).toBe('SAMEORIGIN');
  const badge = await request.get('/badge/llama-3-1.svg');
  expect(badge.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'content-type': expect.stringContaining('svg'),
  });
  expect(badge.headers()['cache-control']).toContain('public');
  expect((await request.get('/badge/no-such-model.svg')).status()).toBe(404);
  expect((await request.get('/embed/no-such-model')).status()).toBe(404);

  const texts = {
    '/sitemap.xml': '/models/llama-3-1</loc>',
    '/robots.txt': '/sitemap.xml',
    '/opensearch.xml': '/models?q={searchTerms}',
    '/llms.txt': '/api/v1/openapi.json',
  };
  for (const [path, content] of Object.entries(texts)) {
    const response = await request.get(path);
    expect([path, response.status()]).toEqual([path, 200]);
    expect(await response.text()).toContain(content);
  }

  await page.goto('/models/llama-3-1');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data).toMatchObject({ '@type': 'SoftwareApplication', name: 'Llama 3.1', review: { '@type': 'Review' } });
  const picture = new URL((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '');
  const drawn = await request.get(picture.pathname + picture.search);
  expect(drawn.headers()['content-type']).toBe('image/png');
  await page.getByText('BibTeX').click();
  await expect(page.getByText('@misc{weights-and-measures:llama-3-1,')).toBeVisible();
});
