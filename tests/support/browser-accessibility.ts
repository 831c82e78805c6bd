import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Both screens, light and dark, each once: what differs by the one does not by the other. */
const LOOKS = [
  { device: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { device: 'desk', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
] as const;

/** Enlarged, a page is read on a screen of fewer pixels (WCAG 2.2, 1.4.4 and 1.4.10). */
const ZOOMS = [
  { zoom: '200 % on a desk', width: 720 },
  { zoom: 'phone', width: 390 },
  { zoom: '400 % on a desk, or a phone with large text', width: 320 },
] as const;

/** Screens on which only the text is enlarged, as a browser's setting does it: to 200 % (WCAG 2.2, 1.4.4). */
const TEXT_ZOOM_WIDTHS = [390, 768, 1440] as const;

/** Looks at a page as it is now on both screens, light and dark, and enlarged: as a whole, and by its text alone. */
export async function lookEverywhere(page: Page, what: string): Promise<void> {
  await unfold(page);
  for (const { device, viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    expect(await barriersOn(page), `${what}, ${device}, ${colorScheme}`).toEqual([]);
  }
  for (const { zoom, width } of ZOOMS) {
    await page.setViewportSize({ width, height: 844 });
    expect(await stickingOut(page), `${what}, ${zoom}`).toEqual([]);
  }
  await enlargeText(page, '200%');
  for (const width of TEXT_ZOOM_WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    expect(await stickingOut(page), `${what}, text at 200 %, ${width} px`).toEqual([]);
  }
  await enlargeText(page, '');
}

/** What axe finds on a page, each in lines that name the rule and the place. */
async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page).analyze();
  return violations.flatMap(told);
}

/** Our pages hold no frame of another origin, so axe needs no page of its own to gather what it finds in frames. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** Opens everything that is folded away, so that it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await page.locator('main details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/** A violation in lines that name the rule and the place. */
function told({ id, help, nodes }: Violation): string[] {
  return nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`);
}

/** Has all text of a page that size, without its pictures, rules and screen. */
async function enlargeText(page: Page, size: '200%' | ''): Promise<void> {
  await page.locator(':root').evaluate((root, fontSize) => {
    root.style.fontSize = fontSize;
  }, size);
}

/** The elements that make the document wider than the screen; what scrolls within a region of its own does not. */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [`${scrollWidth} px wide`, ...wide.map((element) => `${element.tagName} ${element.className}`)];
  });
}
