import type { Locator, Page } from '@playwright/test';
import { lookEverywhere, stickingOut, unfold } from '../support/browser-accessibility';
import { pageForm, sendEdit } from '../support/browser-edits';
import { signIn } from '../support/browser-people';
import { expect, test } from '../support/browser-test';
import { ARABIC_NAME, ODD_PAGES, writeOddContent } from '../support/odd-content';

test('what one writes in has no barriers either: the forms of a page, with errors and preview, and an edit', async ({
  page,
  sharedSite,
}) => {
  await signIn(page.context(), sharedSite, { handle: 'mo', role: 'moderator' });
  const { article, source, press } = pageForm(page);

  await page.goto(`${sharedSite.url}/models/llama-3-1/edit`);
  await article.fill('## A *head*\n\nText.');
  await source(1, 'Address').fill('nowhere');
  await press('Propose edit');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await lookEverywhere(page, 'errors');
  await source(1, 'Address').fill('https://nobody.invalid/a');
  await press('Preview');
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('insertion').first()).toBeVisible();
  await lookEverywhere(page, 'preview');
  const edit = await sendEdit(page, 'A change');
  await lookEverywhere(page, 'an edit');
  const click = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(`${sharedSite.url}/models/pythia/discussion`);
  await page.getByRole('textbox', { name: 'Title' }).fill('A title');
  await page.getByRole('textbox', { name: 'Text' }).fill('## A head\n\nA note.[^1]\n\n[^1]: It says so.');
  await click('Start discussion');
  await expect(page.getByRole('button', { name: 'Withdraw post' })).toBeVisible();
  await click('Post reply');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await lookEverywhere(page, 'a discussion');
  await page.goto(`${sharedSite.url}/models/pythia`);
  await click('Watch this page');
  await expect(page.getByRole('button', { name: 'Stop watching' })).toBeVisible();
  for (const path of [`/edits/${edit}/amend`, '/models/new', '/models/pythia/rename', '/watchlist']) {
    await page.goto(sharedSite.url + path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await lookEverywhere(page, path);
  }
});

test('odd content breaks no page: forty variants, a name without a break, Arabic, no ratings', async ({
  page,
  sharedSite,
}, testInfo) => {
  await sharedSite.load(await writeOddContent(testInfo.outputDir));
  for (const path of ODD_PAGES) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(sharedSite.url + path);
    await unfold(page);
    for (const width of [1440, 720, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await stickingOut(page), `${path}, ${width} px`).toEqual([]);
    }
  }
  await page.goto(`${sharedSite.url}/models/odd-script`);
  const english = page.getByText('In English: a paragraph beside it.');
  const arabic = page.getByRole('heading', { name: ARABIC_NAME, exact: true });
  expect(await startOf(english), 'each text starts on its own side').toBeLessThan(await startOf(arabic));
});

test.describe('by keyboard', () => {
  test('one skips the head of the page', async ({ page }) => {
    await page.goto('/models/llama-3-1');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();

    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#content$/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  });

  test('one switches between light and dark, and the choice lasts', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/about');
    const dark = await paperOf(page);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await paperOf(page);
    expect(light).not.toBe(dark);

    const theSwitch = page.getByRole('button', { name: 'Switch between light and dark' });
    const root = page.locator(':root');
    await tabTo(page, 'Switch between light and dark');
    await expect(theSwitch).toBeFocused();
    // Until its script has arrived, a press goes nowhere.
    await expect(async () => {
      await page.keyboard.press('Enter');
      await expect(root).toHaveAttribute('data-theme', 'dark', { timeout: 1000 });
    }).toPass();
    expect(await paperOf(page)).toBe(dark);

    await page.reload();
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await page.goto('/models/llama-3-1');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    expect(await paperOf(page)).toBe(dark);
  });

  test('one reaches every model of the matrix and opens it', async ({ page }) => {
    await page.goto('/models?q=llama');
    await tabTo(page, 'Llama 3.1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is Llama 3.1 open source?');
  });
});

test.describe('what is drawn is also told', () => {
  test('the seal: label, surety, whose verdict', async ({ page }) => {
    await page.goto('/models/llama-3-1');
    await expect(
      page.getByRole('img', {
        name: 'Restricted weights. Provisional. Editors’ assessment, no community vote yet.',
        exact: true,
      }),
    ).toBeVisible();
  });

  test('the ruler: the levels by group', async ({ page }) => {
    await page.goto('/models/llama-3-1');
    const ruler = page.getByRole('region', { name: 'The measure' }).getByRole('img', { name: /^Weights / });
    await expect(ruler).toHaveAccessibleName(
      /^Weights open, mostly, limited; Data closed, closed, limited; Code closed, open, mostly; Documentation /,
    );
  });

  test('the disc: its level, in the matrix and beside a word', async ({ page }) => {
    await page.goto('/models?q=llama');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Llama 3.1', exact: true }) });
    const levels = row.getByRole('cell', { name: /^(Open|Mostly|Limited|Closed|Not applicable|Not rated)$/ });
    await expect(levels).toHaveCount(18);
    await expect(levels.first()).toHaveAccessibleName('Open');

    await page.goto('/models/llama-3-1');
    const rating = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: 'Training data', exact: true }) });
    await expect(rating.getByRole('cell', { name: 'Closed', exact: true })).toBeVisible();
  });

  test('the landscape: each model a link that says label, score and year', async ({ page }) => {
    await page.goto('/');
    const landscape = page.getByRole('group', { name: 'Models by release date and score' });
    await expect(
      landscape.getByRole('link', { name: /^Llama 3\.1: Restricted weights, score \d+, 2024$/ }),
    ).toBeVisible();
  });

  for (const [path, name] of [
    ['/', 'Models by release date and score'],
    ['/families/deepseek', 'DeepSeek: its models by release date'],
  ] as const) {
    test(`the names on a picture stand free of one another and within it: ${name}`, async ({ page }) => {
      await page.goto(path);
      const picture = page.getByRole('group', { name });
      await page.evaluate(() => document.fonts.ready);
      for (const width of [368, 767, 768, 1151, 1152, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await namesInTheWay(picture), `${width} px`).toEqual([]);
      }
    });
  }
});

/** The names on a picture that touch another name or another model's dot, or leave the drawing or the screen. */
function namesInTheWay(picture: Locator): Promise<string[]> {
  return picture.evaluate((drawing) => {
    const box = drawing.getBoundingClientRect();
    const edge = { left: Math.max(box.left, 0), right: Math.min(box.right, document.documentElement.clientWidth) };
    const boxes = [...drawing.querySelectorAll('a > text, a > use')]
      .filter((mark) => mark.checkVisibility())
      .map((mark) => {
        // The lines of a box of text, and half the stroke of a dot, stand a little outside of what is seen.
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return { mark, left: left + 1, right: right - 1, top: top + 2, bottom: bottom - 2 };
      });
    const names = boxes.filter(({ mark }) => mark.tagName === 'text');
    return names.length === 0
      ? ['there is no name']
      : names.flatMap((name) => {
          const touched = boxes.filter(
            (other) =>
              other.mark.parentElement !== name.mark.parentElement &&
              name.left < other.right &&
              other.left < name.right &&
              name.top < other.bottom &&
              other.top < name.bottom,
          );
          return [
            ...(name.left < edge.left || name.right > edge.right ? [`${name.mark.textContent} over the edge`] : []),
            ...touched.map(
              ({ mark }) => `${name.mark.textContent} on ${mark.parentElement?.getAttribute('aria-label')}`,
            ),
          ];
        });
  });
}

/** How far from the left the first letter of a text in one line stands. */
function startOf(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().left;
  });
}

function paperOf(page: Page): Promise<string> {
  return page.locator(':root').evaluate((root) => getComputedStyle(root).backgroundColor);
}

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(':focus');
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await focused.getAttribute('aria-label');
    if (name === (label ?? (await focused.textContent()))) return;
  }
  throw new Error(`"${name}" is not reached in 100 presses of Tab.`);
}
