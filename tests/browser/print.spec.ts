import type { Locator } from '@playwright/test';
import { expect, test } from '../support/browser-test';

test('on paper a model page keeps what it says and drops the chrome', async ({ page }) => {
  await page.goto('/models/llama-3-1');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Restricted weights/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What you may do' }).getByRole('table')).toBeVisible();
  // Under which licence a copy may be passed on belongs on the copy.
  await expect(page.getByRole('contentinfo')).toContainText('CC BY-SA 4.0');
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'About' })).toBeHidden();
});

test('on paper the addresses of other sites stand behind their links', async ({ page }) => {
  await page.goto('/models/llama-3-1');
  const source = page.getByRole('region', { name: 'Sources' }).getByRole('link', { name: 'Llama 3.1 model card' });
  const own = page.getByRole('article').getByRole('link', { name: 'Meta', exact: true }).first();
  expect(await printedBehind(source)).toBe('');

  await page.emulateMedia({ media: 'print' });
  expect(await printedBehind(source)).toContain(await source.getAttribute('href'));
  expect(await printedBehind(own)).toBe('');
});

test('on paper the matrix drops its filters and keeps its rows', async ({ page }) => {
  await page.goto('/models');
  // As wide as a sheet between its margins.
  await page.setViewportSize({ width: 717, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('form')).toHaveCount(0);
  await expect(page.getByRole('row').getByRole('link', { name: 'Llama 3.1', exact: true })).toBeVisible();
  const last = page.getByRole('row').last();
  expect(await bottomOf(last), 'the last row is on the paper').toBeLessThanOrEqual(
    await bottomOf(page.locator('main')),
  );
});

test('a dark page is printed on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto('/models/llama-3-1');
  const paper = await page.locator(':root').evaluate((root) => getComputedStyle(root).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
});

/** How far down the page an element ends. */
function bottomOf(element: Locator): Promise<number> {
  return element.evaluate((one) => one.getBoundingClientRect().bottom);
}

/** The text that a stylesheet sets behind an element. */
function printedBehind(link: Locator): Promise<string> {
  return link.evaluate((element) => {
    const { content } = getComputedStyle(element, '::after');
    return content === 'none' ? '' : content.replace('attr(href)', element.getAttribute('href') ?? '');
  });
}
