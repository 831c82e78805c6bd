import { EventEmitter, once } from 'node:events';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { decideOnDesk, pageForm, sendEdit } from '../support/browser-edits';
import { pageOf, signIn } from '../support/browser-people';
import type { Site } from '../support/browser-site';
import { expect, test } from '../support/browser-test';

/** A page of a moderator's browser. */
function moderatorOf(browser: Browser, site: Site, settings: BrowserContextOptions = {}): Promise<Page> {
  return pageOf(browser, site, { handle: 'mira', role: 'moderator' }, settings);
}

test('signed out, one is led to sign in, and reads the history', async ({ page }) => {
  await page.goto('/models/t5');
  await page.getByRole('link', { name: 'Edit this page' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in to edit' })).toHaveAttribute(
    'href',
    '/signin?callbackUrl=%2Fmodels%2Ft5%2Fedit',
  );
  await page.getByRole('link', { name: 'T5', exact: true }).click();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('link', { name: 'Revision 1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('T5, revision 1');
  await expect(page.getByText('This is what the page says now.')).toBeVisible();
  const said = page.getByRole('region', { name: 'What the page said' });
  for (const [name, path] of [
    ['Google', '/organizations/google'],
    ['T5', '/families/t5'],
    ['Apache License 2.0', '/licences/apache-2.0'],
  ] as const) {
    await expect(said.getByRole('link', { name, exact: true })).toHaveAttribute('href', path);
  }
});

test('what somebody types before the scripts have come is kept when they come', async ({ browser, sharedSite }) => {
  const page = await pageOf(browser, sharedSite, { handle: 'petra' });
  const scripts = new EventEmitter();
  const come = once(scripts, 'come');
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await come;
    await route.continue();
  });
  await page.goto('/models/t5/edit', { waitUntil: 'commit' });
  const { article, summary } = pageForm(page);
  const served = await article.inputValue();
  expect(served).not.toBe('');
  await article.fill(`${served} Typed early.`);
  await summary.fill('An early change');

  scripts.emit('come');
  // React marks what it has taken over.
  await expect
    .poll(() => article.evaluate((box) => Object.keys(box).some((key) => key.startsWith('__react'))))
    .toBe(true);
  await expect(article).toHaveValue(`${served} Typed early.`);
  await expect(summary).toHaveValue('An early change');
});

test('a member proposes, amends and withdraws, and nobody else sees it', async ({ browser, sharedSite }) => {
  const page = await pageOf(browser, sharedSite, { handle: 'petra' });
  await page.goto('/models/t5');
  await page.getByRole('link', { name: 'Edit this page' }).click();
  const { variant, press, form } = pageForm(page);
  await variant(1, 'Parameters').fill('a lot');
  await press('Propose edit');
  const alert = form.getByRole('alert').first();
  await expect(alert).toContainText('Variants: write a number, like 8.03B');
  await expect(alert).toContainText('Edit summary: say in a line what you change and why');
  await expect(variant(1, 'Parameters')).toHaveValue('a lot');

  await variant(1, 'Parameters').fill('60.5M');
  const edit = await sendEdit(page, 'Exact size');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit of T5');
  await expect(page.getByRole('main')).toContainText('A moderator looks at it before it is published.');
  await expect(page.getByRole('insertion')).toContainText('60,500,000 parameters');
  await expect(page.getByRole('deletion')).toContainText('60,000,000 parameters');

  await page.getByRole('link', { name: 'Amend this edit' }).click();
  await expect(variant(1, 'Parameters')).toHaveValue('60,500,000');
  await variant(1, 'Parameters').fill('60.6M');
  expect(await sendEdit(page, 'Exact size, counted again')).toBe(edit);
  await expect(page.getByRole('main')).toContainText('Exact size, counted again');
  await expect(page.getByRole('insertion')).toContainText('60,600,000 parameters');

  const stranger = await pageOf(browser, sharedSite, { handle: 'quin' });
  await stranger.goto(`/edits/${edit}`);
  await expect(stranger.getByRole('main')).toContainText('No edit that you may see has this number.');

  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByRole('main')).toContainText('Its author took it back.');
  await expect(page.getByRole('link', { name: 'Amend this edit' })).toHaveCount(0);
});

test('a new model: duplicates are shown, it is approved, and stands in the matrix with its history', async ({
  browser,
  sharedSite,
}) => {
  const page = await pageOf(browser, sharedSite, { handle: 'lena' });
  const { name, choose, combobox, article, source, press, form } = pageForm(page);
  await page.goto('/models/new');
  await name.fill('T-5');
  const [maker, family] = [combobox('Organisation'), combobox('Family')];
  await maker.fill('Gogle');
  await family.fill('https://example.org/families/t5');
  await choose('Licence', 'Apache License 2.0');
  await form.getByLabel('Released on').fill('2026-02-03');
  await article.fill('## What it is\n\nA *test* of the page.');
  await source(1, 'Address').fill('https://nobody.invalid/card');
  await source(1, 'Title').fill('Its card');
  const base = combobox('Base model');
  await base.fill('Pithia');
  await press('Propose edit');
  await expect(form.getByRole('alert').first()).toContainText('pythia (Pythia)');
  await expect(form.getByRole('alert').first()).toContainText('google (Google)');
  await expect(base).toHaveValue('Pithia');
  await expect(maker).toHaveValue('Gogle');
  await base.fill('Pythia');
  await maker.fill('GOOGLE');
  await press('Propose edit');
  const duplicates = page.getByRole('region', { name: 'Is it one of these?' });
  await expect(duplicates.getByRole('link', { name: 'T5', exact: true })).toBeVisible();
  await expect(base).toHaveValue('Pythia');

  await name.fill('Aurora 7');
  const edit = await sendEdit(page, 'A new model');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proposed page: Aurora 7');
  await decideOnDesk(await moderatorOf(browser, sharedSite), edit);

  await page.goto('/models?q=aurora');
  await page.getByRole('row').getByRole('link', { name: 'Aurora 7', exact: true }).click();
  await expect(page).toHaveURL('/models/aurora-7');
  for (const [found, path] of [
    ['Google', '/organizations/google'],
    ['T5', '/families/t5'],
  ] as const) {
    await expect(page.getByRole('link', { name: found, exact: true }).first()).toHaveAttribute('href', path);
  }
  await expect(page.getByRole('main').getByRole('link', { name: 'Pythia', exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('main')).toContainText('A new model');
  await expect(page.getByRole('main')).toContainText('approved by mira');
  await page.goto(`/edits/${edit}`);
  await page.getByRole('link', { name: 'It is revision 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aurora 7, revision 1');
});

test('two edits on one base both survive; a conflict is decided by a person', async ({ browser, sharedSite }) => {
  const [anna, ben] = [
    await pageOf(browser, sharedSite, { handle: 'anna' }),
    await pageOf(browser, sharedSite, { handle: 'ben' }),
  ];
  const mira = await moderatorOf(browser, sharedSite);
  for (const page of [anna, ben]) await page.goto('/models/pythia/edit');
  const original = await pageForm(anna).article.inputValue();
  const [first = ''] = original.split('\n\n').slice(1);

  await pageForm(anna).article.fill(original.replace(first, 'As Anna says.'));
  await pageForm(anna).variant(1, 'Parameters').fill('15M');
  await pageForm(anna).choose('Licence', 'MIT License');
  const annas = await sendEdit(anna, 'By Anna');
  await pageForm(ben).article.fill(`${original.replace(first, 'As Ben says.')}\n\nA new end, by Ben.`);
  await pageForm(ben).note.fill('A note by Ben.');
  const bens = await sendEdit(ben, 'By Ben');
  await expectLicenceNamed(anna);
  await decideOnDesk(mira, annas);

  await test.step('what conflicts is shown with both sides', async () => {
    await ben.goto(`/edits/${bens}`);
    const conflicts = ben.getByRole('region', { name: 'The page has changed meanwhile' });
    await expect(conflicts).toContainText('As Anna says.');
    await expect(conflicts).toContainText('As Ben says.');
    await expect(conflicts).not.toContainText('A new end, by Ben.');
  });

  await test.step('a person decides it in the form, which holds both changes already', async () => {
    await ben.getByRole('link', { name: 'Resolve and amend' }).click();
    const { article, variant, note, press, form } = pageForm(ben);
    await expect(variant(1, 'Parameters')).toHaveValue('15,000,000');
    await expect(note).toHaveValue('A note by Ben.');
    await expect(article).toHaveValue(/As Ben says\.[^]*A new end, by Ben\.$/);
    await press('Propose edit');
    await expect(form.getByRole('alert').first()).toContainText('Article: choose what it shall be');
    await article.fill((await article.inputValue()).replace('As Ben says.', 'As Anna and Ben say.'));
    await form.getByRole('radio', { name: 'As my form below says it' }).check();
    expect(await sendEdit(ben, 'By Ben, with Anna')).toBe(bens);
    await expect(ben.getByRole('region', { name: 'The page has changed meanwhile' })).toHaveCount(0);
    await decideOnDesk(mira, bens);
  });

  await test.step('the page says what both wrote', async () => {
    await anna.goto('/models/pythia');
    await expect(anna.getByRole('region', { name: 'About Pythia' })).toContainText('As Anna and Ben say.');
    await expect(anna.getByRole('region', { name: 'About Pythia' })).toContainText('A new end, by Ben.');
    await expect(anna.getByRole('row', { name: /Pythia 14M/ })).toContainText('15 million');
  });

  await test.step('a form that was open meanwhile keeps what was typed and shows both sides', async () => {
    await anna.goto('/models/pythia/edit');
    await ben.goto('/models/pythia/edit');
    await pageForm(ben).note.fill('Sizes were checked in March.');
    await decideOnDesk(mira, await sendEdit(ben, 'Another note'));
    await pageForm(anna).note.fill('Dates are those of the paper, says Anna.');
    await pageForm(anna).summary.fill('A note by Anna');
    await pageForm(anna).press('Propose edit');
    const conflicts = anna.getByRole('region', { name: 'The page has changed meanwhile' });
    await expect(conflicts).toContainText('Sizes were checked in March.');
    await expect(pageForm(anna).note).toHaveValue('Dates are those of the paper, says Anna.');
    await conflicts.getByRole('radio', { name: 'As my form below says it' }).check();
    await decideOnDesk(mira, await sendEdit(anna, 'A note by Anna'));
  });

  await test.step('its history compares any two, undoes one, and goes back to one', async () => {
    await anna.goto('/models/pythia/history');
    await anna.getByRole('radio', { name: 'From revision 1' }).check();
    await anna.getByRole('radio', { name: 'To revision 4' }).check();
    await anna.getByRole('button', { name: 'Compare the two' }).click();
    await expect(anna.getByRole('heading', { level: 1 })).toHaveText('Pythia: revision 1 to 4');
    await expect(anna.getByRole('main')).toContainText('What 3 revisions changed together.');
    await expect(anna.getByRole('insertion').filter({ hasText: '15,000,000 parameters' })).toBeVisible();
    await expectLicenceNamed(anna);
    await anna.goto('/models/pythia/history/2');
    await expectLicenceNamed(anna);

    await anna.goto('/models/pythia/history');
    await anna.getByRole('link', { name: 'Undo revision 2' }).click();
    await expect(pageForm(anna).variant(1, 'Parameters')).toHaveValue('14,000,000');
    await expect(pageForm(anna).note).toHaveValue('Dates are those of the paper, says Anna.');
    await expect(anna.getByRole('region', { name: 'This could not be undone' })).toContainText('Ben');
    await expect(pageForm(anna).summary).toHaveValue('Undo revision 2');

    await anna.goto('/models/pythia/history/1');
    await anna.getByRole('link', { name: 'revert to this revision' }).click();
    await expect(pageForm(anna).article).toHaveValue(original);
    await pageForm(anna).press('Propose edit');
    await anna.waitForURL(/\/edits\/\d+/);
    await expect(anna.getByRole('main')).toContainText('Back to revision 1');
  });
});

/** A difference calls licences by what they are called. */
async function expectLicenceNamed(page: Page): Promise<void> {
  await expect(page.getByRole('deletion').filter({ hasText: 'Apache License 2.0' })).toBeVisible();
  await expect(page.getByRole('insertion').filter({ hasText: 'MIT License' })).toBeVisible();
}

test('a rejected edit tells why, and waits again when it was amended', async ({ browser, sharedSite }) => {
  const page = await pageOf(browser, sharedSite, { handle: 'rosa' });
  await page.goto('/models/bloom/edit');
  await pageForm(page).note.fill('A claim.');
  const edit = await sendEdit(page, 'A claim');
  const mira = await moderatorOf(browser, sharedSite);
  await decideOnDesk(mira, edit, 'No source says so.');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('No source says so.');
  await page.getByRole('link', { name: 'Amend this edit' }).click();
  await pageForm(page).note.fill('A claim that a source makes.');
  await sendEdit(page, 'A claim with its source');
  await expect(page.getByRole('main')).toContainText('A moderator looks at it before it is published.');
  await decideOnDesk(mira, edit);
  await page.goto('/models/bloom');
  await expect(page.getByRole('region', { name: 'Editors’ note' })).toContainText('A claim that a source makes.');
});

test('without scripts the form keeps what was typed, shows errors, rows and preview, and sends', async ({
  browser,
  sharedSite,
}) => {
  const page = await pageOf(browser, sharedSite, { handle: 'otto' }, { javaScriptEnabled: false });
  const { article, variant, source, note, press, form, choose } = pageForm(page);
  await page.goto('/models/t5/edit');
  await article.fill('## A *new* head\n\nA [link](https://nobody.invalid) <script>alert(1)</script>');
  await note.fill('Typed before.');
  await source(1, 'Address').fill('nowhere');
  await press('Propose edit');
  await expect(form.getByRole('alert').first()).toContainText('Sources: give a full address');
  await expect(source(1, 'Address')).toHaveValue('nowhere');
  await expect(note).toHaveValue('Typed before.');

  await source(1, 'Address').fill('https://nobody.invalid/somewhere');
  await choose('Licence', 'MIT License');
  await press('More variants');
  await expect(variant(8, 'Name')).toHaveValue('');
  await variant(8, 'Name').fill('T5-Huge');
  await press('Preview');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'A new head' })).toBeVisible();
  await expect(preview.getByRole('insertion').filter({ hasText: 'T5-Huge' })).toBeVisible();
  await expect(preview.locator('script')).toHaveCount(0);
  await expectLicenceNamed(page);
  await expect(note).toHaveValue('Typed before.');

  await test.step('and what was typed outlives the session', async () => {
    const cookies = await page.context().cookies();
    await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, value: 'of-a-session-that-has-ended' })));
    await pageForm(page).summary.fill('Without scripts');
    await press('Propose edit');
    await expect(form.getByRole('alert').first()).toContainText('You are signed out.');
    await expect(variant(8, 'Name')).toHaveValue('T5-Huge');
    await page.context().clearCookies();
    await article.fill('Typed without a cookie.');
    await press('Propose edit');
    await expect(form.getByRole('alert').getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/signin');
    await expect(article).toHaveValue('Typed without a cookie.');
    await expect(variant(8, 'Name')).toHaveValue('T5-Huge');
    await page.context().addCookies(cookies);
  });
  await sendEdit(page, 'Without scripts');
  await expect(page.getByRole('insertion').filter({ hasText: 'T5-Huge' })).toBeVisible();
});

test('a draft survives a closed tab and an ended session, and goes once it was sent', async ({
  browser,
  sharedSite,
}) => {
  const first = await pageOf(browser, sharedSite, { handle: 'dina' });
  const context = first.context();
  await first.goto('/models/t5/edit');
  await pageForm(first).press('More variants');
  await pageForm(first).variant(9, 'Name').fill('T5-Draft');
  await pageForm(first).note.fill('Not sent yet.');
  await first.close();

  const second = await context.newPage();
  await second.goto('/models/t5/edit');
  await context.clearCookies();
  await second.getByRole('button', { name: 'Restore draft' }).click();
  await expect(pageForm(second).note).toHaveValue('Not sent yet.');
  await pageForm(second).summary.fill('From a draft');
  await pageForm(second).press('Propose edit');
  await expect(pageForm(second).form.getByRole('alert').first()).toContainText('You are signed out.');
  await second.close();

  await signIn(context, sharedSite, { handle: 'dina' });
  const third = await context.newPage();
  await third.goto('/models/t5/edit');
  await third.getByRole('button', { name: 'Restore draft' }).click();
  await expect(pageForm(third).variant(9, 'Name')).toHaveValue('T5-Draft');
  await sendEdit(third, 'From a draft');
  await expect(third.getByRole('insertion').filter({ hasText: 'T5-Draft' })).toBeVisible();
  await expect.poll(() => third.evaluate(() => localStorage.length)).toBe(0);
  await third.goto('/models/t5/edit');
  await expect(pageForm(third).note).not.toHaveValue('Not sent yet.');
  await expect(third.getByRole('region', { name: 'Unsent draft' })).toHaveCount(0);
});

test('a moderator gives a page another address, and the old one leads there', async ({ browser, sharedSite }) => {
  const page = await moderatorOf(browser, sharedSite);
  const open = await pageOf(browser, sharedSite, { handle: 'nora' });
  await open.goto('/models/amber/edit');

  await page.goto('/models/amber/edit');
  await page.getByRole('link', { name: 'Give it another address' }).click();
  await page.getByRole('textbox', { name: 'Address' }).fill('gpt-4');
  await page.getByRole('textbox', { name: 'Reason' }).fill('It is called so.');
  await page.getByRole('button', { name: 'Change address' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Change that page, or give another address.');
  await page.getByRole('textbox', { name: 'Address' }).fill('amber-7b');
  await page.getByRole('button', { name: 'Change address' }).click();
  await expect(page).toHaveURL('/models/amber-7b');

  const stranger = await (await browser.newContext({ baseURL: sharedSite.url })).newPage();
  for (const below of ['', '/history', '/history/1', '/edit', '/criteria/weights', '/diff']) {
    await stranger.goto(`/models/amber${below}`);
    await expect(stranger).toHaveURL(`/models/amber-7b${below}`);
  }
  await test.step('a form that was open under the old address is taken', async () => {
    await pageForm(open).note.fill('Written meanwhile.');
    await sendEdit(open, 'Written meanwhile');
    await expect(open.getByRole('heading', { level: 1 })).toHaveText('Edit of Amber');
  });
});

test('what is not there answers 404 and says so, whatever was asked for', async ({ page, missing }) => {
  missing.add('/models/t5/diff');
  for (const [path, words] of MISSING_REVISIONS) {
    missing.add(path);
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole('main')).toContainText(words);
  }
  expect((await page.goto('/models/t5/diff?to=1'))?.status()).toBe(200);
  await expect(page.getByRole('main')).toContainText('Both are the same revision.');
});

test('what is not there answers 404 to a moderator, too, without scripts', async ({ browser, sharedSite }) => {
  const page = await moderatorOf(browser, sharedSite, { javaScriptEnabled: false });
  const NOWHERE = 'There is nothing at this address.';
  const missing = [
    ...MISSING_REVISIONS,
    ['/models/t5/revisions/1', NOWHERE],
    ['/models/t5/discussion/99', NOWHERE],
    ['/models/t5/criteria/charm', NOWHERE],
    ['/models/t5/edit?undo=99', 'This page has no such revision to undo or to go back to'],
    ['/models/nowhere', NOWHERE],
    ['/models/%00', NOWHERE],
    ['/users/%FF', NOWHERE],
    ['/models/nowhere/edit', 'There is no page of a model at this address.'],
    ['/models/nowhere/rename', NOWHERE],
    ['/users/nobody', NOWHERE],
    ['/edits/99', 'No edit that you may see has this number.'],
    ['/edits/99/amend', 'No edit of yours has this number.'],
    ['/moderation/edits/99', NOWHERE],
    ['/moderation/edits/99/change', NOWHERE],
    ['/moderation/sources/99', 'No such source waits.'],
  ] as const;
  for (const [path, words] of missing) {
    expect.soft((await page.goto(path))?.status(), path).toBe(404);
    await expect.soft(page.getByRole('main'), path).toContainText(words);
  }
});

const NO_REVISION = 'This page has no such revision.';
const NO_TWO_REVISIONS = 'One of these revisions is not there.';

const MISSING_REVISIONS = [
  ['/models/t5/history/99', NO_REVISION],
  ['/models/t5/history/-1', NO_REVISION],
  ['/models/t5/history/x', NO_REVISION],
  ['/models/t5/diff?from=1&to=99', NO_TWO_REVISIONS],
  ['/models/t5/diff?from=x&to=1', NO_TWO_REVISIONS],
  ['/models/t5/diff?from=1&from=2&to=1', NO_TWO_REVISIONS],
] as const;
