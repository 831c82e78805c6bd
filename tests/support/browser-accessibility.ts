import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds on a page, each in lines that name the rule and the place. */
export async function barriersOn(page: Page): Promise<string[]> {
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
export async function enlargeText(page: Page, size: '200%' | ''): Promise<void> {
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
