import type { Browser, BrowserContext, Page } from '@playwright/test';
import { ask } from '../support/browser-database';
import { giveToken, signIn } from '../support/browser-people';
import { proposeRating, ratingForm } from '../support/browser-ratings';
import { type Site, startSite } from '../support/browser-site';
import { test as base, expect, leave } from '../support/browser-test';

/** A site on which a consensus is settled at once. */
const test = base.extend<{ atOnceSite: Site }>({
  atOnceSite: async ({ context }, use) => {
    const site = await startSite({ CONSENSUS_PATIENCE: '0' });
    await use(site);
    await leave(context);
    await site.remove();
  },
});

const RATING = '/models/deepseek-r1/criteria/weights';

/** What somebody without an account reads, fresh from the site: the rating, the model's label, its row in the matrix. */
async function readAsStranger(
  browser: Browser,
  site: Site,
  { slug, name } = { slug: 'deepseek-r1', name: 'DeepSeek-R1' },
): Promise<{ rating: string; label: string; matrix: string }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/models/${slug}/criteria/weights`);
  const rating = await page
    .getByText(/^(Provisional|Consensus)/)
    .first()
    .innerText();
  await page.goto(`${site.url}/models`);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  const matrix = await row.innerText();
  const label = await row
    .getByText(/^(model-source|closed)$/i)
    .first()
    .innerText();
  await context.close();
  return { rating: rating.split(' ')[0] ?? '', label: label.toLowerCase(), matrix };
}

async function personOn(browser: Browser, site: Site, handle: string, isFounding = false): Promise<BrowserContext> {
  const context = await browser.newContext();
  await signIn(context, site, { handle, isFounding });
  return context;
}

test('signed out, the place of the form holds a link to sign in', async ({ page }) => {
  await page.goto(RATING);
  const link = page.getByRole('main').getByRole('link', { name: 'Sign in to vote' });
  await expect(link).toHaveAttribute('href', /\/signin\?callbackUrl=/);
});

test('fifty fresh accounts vote, and the matrix does not move', async ({ browser, sharedSite, request }) => {
  const falcon = { slug: 'falcon-40b', name: 'Falcon-40B' };
  const rating = `/models/${falcon.slug}/criteria/weights`;
  const before = await readAsStranger(browser, sharedSite, falcon);
  // One through the form; the others through the API, which is another door to the same command.
  const page = await (await personOn(browser, sharedSite, 'fresh-0')).newPage();
  await page.goto(sharedSite.url + rating);
  const own = page.getByRole('region', { name: 'Your rating' });
  await expect(own).toContainText('You are a newcomer: your vote will be shown, and weigh nothing yet.');
  await ratingForm(page).level('Closed').check();
  await ratingForm(page).submit.click();
  await expect(ratingForm(page).form.getByRole('status')).toHaveText('Your rating is in: Closed.');
  await expect(own).toContainText('You rated this Closed. It weighs nothing');
  await expect(own).not.toContainText('You are a newcomer');
  for (let index = 1; index < 50; index += 1) {
    const token = await giveToken(sharedSite, { handle: `fresh-${index}` });
    const answer = await request.put(`${sharedSite.url}/api/v1${rating}/vote`, {
      headers: { Authorization: `Bearer ${token}` },
      data: { level: 'closed' },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  const rows = await ask(
    sharedSite.database,
    `SELECT count(*)::int AS votes FROM "VoteEvent" v JOIN "Model" m ON m.id = v."modelId"
     WHERE voter LIKE 'person:%' AND m.slug = $1`,
    [falcon.slug],
  );
  expect(rows).toEqual([{ votes: 50 }]);
  expect(await readAsStranger(browser, sharedSite, falcon)).toEqual(before);
});

test('three founding raters settle a rating, and one of them unsettles it', async ({ browser, atOnceSite }) => {
  const handles = ['anna', 'ben', 'cleo'];
  const pages: Page[] = [];
  for (const handle of handles) pages.push(await (await personOn(browser, atOnceSite, handle, true)).newPage());
  const before = await readAsStranger(browser, atOnceSite);
  expect(before).toMatchObject({ rating: 'Provisional', label: 'model-source' });

  // As if the addresses had been fetched already: members accept what this site has seen.
  await ask(
    atOnceSite.database,
    `INSERT INTO "AddressCheck" (url, at, status, title) SELECT 'https://nobody.invalid/' || handle, now(), 200, 'By ' || handle
       FROM unnest($1::text[]) handle`,
    [handles],
  );
  for (const [index, page] of pages.entries()) {
    const handle = handles[index] ?? '';
    await page.goto(atOnceSite.url + RATING);
    await proposeRating(page, 'Closed', `The download is gone, says ${handle}.`, `https://nobody.invalid/${handle}`);
  }
  // Cited votes outweigh the editors' reading, and settle nothing.
  expect(await readAsStranger(browser, atOnceSite)).toMatchObject({ rating: 'Provisional', label: 'closed' });

  for (const [index, page] of pages.entries()) {
    await page.goto(atOnceSite.url + RATING);
    for (const handle of handles.filter((_, other) => other !== index)) {
      const proposal = page.getByRole('article', { name: `Proposal by ${handle}` });
      await expect(proposal).toContainText(`answers with 200, “By ${handle}”`);
      // Two members who agree have decided; whoever comes later finds the source verified.
      const accept = proposal.getByRole('button', { name: 'Accept source' });
      if ((await accept.count()) === 0) continue;
      await accept.click();
      await expect(proposal.getByText('Your decision is recorded.')).toBeVisible();
    }
  }
  expect(await readAsStranger(browser, atOnceSite)).toMatchObject({ rating: 'Consensus', label: 'closed' });

  for (const page of pages) {
    await page.goto(atOnceSite.url + RATING);
    await page.getByRole('button', { name: 'Withdraw rating' }).click();
    await expect(page.getByRole('main')).not.toContainText('You rated this');
    // The first to withdraw unsettles it; when nobody is left the editors' reading stands again.
    expect((await readAsStranger(browser, atOnceSite)).rating).toBe('Provisional');
  }
  expect(await readAsStranger(browser, atOnceSite)).toEqual(before);
});

for (const [javaScriptEnabled, rater, author, backer] of [
  [true, 'dora', 'emil', 'fay'],
  [false, 'doris', 'emma', 'fritz'],
] as const) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a refused rating keeps what was typed and says what to mend; a mended one is in', async ({
      page,
      sharedSite,
    }) => {
      await signIn(page.context(), sharedSite, { handle: rater });
      await page.goto(sharedSite.url + RATING);
      const { level, reason, evidence, submit, form } = ratingForm(page);
      await submit.click();
      await expect(form.getByRole('alert')).toHaveText('choose a level');

      await level('Mostly').check();
      await reason.fill('Some sizes are missing.');
      await evidence.fill('nobody.invalid/sizes');
      await submit.click();
      await expect(evidence).toHaveAccessibleDescription(/https:\/\//);
      await expect(reason).toHaveValue('Some sizes are missing.');
      await expect(evidence).toHaveValue('nobody.invalid/sizes');
      await expect(level('Mostly')).toBeChecked();

      await evidence.fill('https://nobody.invalid/sizes');
      await submit.click();
      await expect(form.getByRole('status')).toHaveText('Your rating is in: Mostly.');
      await expect(page.getByRole('main')).toContainText('You rated this Mostly');
      await expect(page.getByRole('article', { name: `Proposal by ${rater}` })).toContainText(
        'Some sizes are missing.',
      );

      // Whoever is suspended meanwhile loses the right to vote, and nothing that they typed.
      await reason.fill('All sizes are there by now.');
      await ask(sharedSite.database, `UPDATE "User" SET "suspendedAt" = now() WHERE handle = $1`, [rater]);
      await submit.click();
      await expect(form.getByRole('alert')).toContainText('Your account is suspended');
      await expect(reason).toHaveValue('All sizes are there by now.');
    });

    test('agreeing backs a proposal, and withdrawing takes the support back', async ({ browser, page, sharedSite }) => {
      const proposer = await (await personOn(browser, sharedSite, author)).newPage();
      await proposer.goto(sharedSite.url + RATING);
      await proposeRating(proposer, 'Limited', 'Only adapters are there.', 'https://nobody.invalid/adapters');

      await signIn(page.context(), sharedSite, { handle: backer });
      await page.goto(sharedSite.url + RATING);
      const proposal = page.getByRole('article', { name: `Proposal by ${author}` });
      await proposal.getByRole('button', { name: 'Agree' }).click();
      await expect(proposal).toContainText('2 people');
      await expect(proposal).toContainText('You agree with this.');
      await page.getByRole('button', { name: 'Withdraw rating' }).click();
      await expect(proposal).toContainText('1 person');
      await expect(proposal.getByRole('button', { name: 'Agree' })).toBeVisible();
      await expect(page.getByText('Your rating is withdrawn.')).toBeVisible();
    });
  });
}
