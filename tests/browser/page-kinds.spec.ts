import type { Page } from '@playwright/test';
import { lookEverywhere } from '../support/browser-accessibility';
import { PAGE_KINDS } from '../support/browser-pages';
import { expect, test } from '../support/browser-test';

test.describe('reads the same without scripts, has one main heading, no fault that axe finds, and nothing that sticks out', () => {
  for (const { kind, path, status } of PAGE_KINDS) {
    test(kind, async ({ page, missing, browser, viewport }) => {
      if (status === 404) missing.add(path);
      expect((await page.goto(path))?.status()).toBe(status);
      const withoutScripts = await browser.newPage({ viewport, javaScriptEnabled: false });
      expect((await withoutScripts.goto(page.url()))?.status()).toBe(status);
      expect(await textOf(withoutScripts)).toBe(await textOf(page));
      await withoutScripts.close();

      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await lookEverywhere(page, kind);
    });
  }
});

/** What a page says, as it is read on the screen. */
async function textOf(page: Page): Promise<string> {
  const main = page.getByRole('main');
  await expect(main).toBeVisible();
  return main.innerText();
}
