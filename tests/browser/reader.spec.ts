import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser-test';

test('a reader finds Llama 3.1 and reads what it is', async ({ page }) => {
  await page.goto('/');
  const search = page.getByRole('search', { name: 'Find a model' });
  await search.getByRole('searchbox', { name: 'Model, maker or licence' }).fill('llama');
  await search.getByRole('button', { name: 'Find' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Models');
  await page.getByRole('row').getByRole('link', { name: 'Llama 3.1', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is Llama 3.1 open source?');
  await expect(page.getByText(/^No\. The weights of Llama 3\.1 can be downloaded, but /)).toBeVisible();
  await expect(page).toHaveTitle(/^Is Llama 3\.1 open source\?/);
});

test('the model page says which label it carries and whose verdict that is', async ({ page }) => {
  await page.goto('/models/llama-3-1');
  const seal = page.getByRole('img', { name: /^Restricted weights\./ });
  await expect(seal).toBeVisible();
  await expect(seal).toHaveAccessibleName(/Editors’ assessment, no community vote yet\.$/);
});

test('the model page sets the maker’s claim beside the finding', async ({ page }) => {
  await page.goto('/models/llama-3-1');
  await expect(page.getByRole('term').filter({ hasText: 'Meta says' })).toBeVisible();
  await expect(
    page.getByRole('definition').filter({ hasText: 'the first frontier-level open source AI model' }),
  ).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: 'What we find' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: /^Restricted weights/ })).toBeVisible();
});

test('the model page says what one may do, must do and cannot know', async ({ page }) => {
  await page.goto('/models/llama-3-1');
  const table = page.getByRole('region', { name: 'What you may do' }).getByRole('table');
  for (const part of ['You may', 'You must', 'You cannot know']) {
    await expect(table.getByRole('rowheader', { name: part, exact: true })).toBeVisible();
  }
  await expect(rowOf(table, 'May it serve any number of users?')).toContainText(/With conditions.*700 million/);
  await expect(rowOf(table, 'Use a prescribed name?')).toContainText(/Yes.*“Llama” at the beginning of its name/);
  await expect(rowOf(table, 'Give credit?')).toContainText(/Yes.*“Built with Llama”/);
  await expect(rowOf(table, 'What is it trained on?')).toContainText('Not told');

  // Each answer leads to where it is written.
  await rowOf(table, 'May it serve any number of users?').getByRole('link').click();
  await expect(page).toHaveURL(/\/licences\/llama-3\.1-community#user-cap$/);
  await expect(rowOf(page.getByRole('table'), 'May it serve any number of users?')).toContainText('Conditions');
});

test('the model page makes the case for and against, each point with its source', async ({ page }) => {
  await page.goto('/models/llama-3-1');
  const region = page.getByRole('region', { name: 'The case', exact: true });
  await expect(region.getByRole('heading', { name: 'For', exact: true })).toBeVisible();
  await expect(region.getByRole('heading', { name: 'Against', exact: true })).toBeVisible();

  const points = await region.getByRole('listitem').all();
  expect(points.length).toBeGreaterThan(4);
  for (const point of points) await expect(point.getByRole('link')).toHaveAttribute('href', /^https?:\/\//);

  // Where sources disagree, each point has its paragraph.
  const note = page.getByRole('region', { name: 'Editors’ note' }).getByRole('paragraph');
  await expect(note).toHaveText([
    'Where good sources disagree.',
    /^\(1\)/,
    /^\(2\)/,
    /^\(3\)/,
    /^\(4\)/,
    /^\(5\)/,
    /^\(6\)/,
  ]);
});

test('the model page gives all 18 ratings by group', async ({ page }) => {
  await page.goto('/models/llama-3-1');
  const table = page.getByRole('region', { name: 'Ratings' }).getByRole('table');
  for (const group of ['Weights', 'Data', 'Code', 'Documentation', 'Rights', 'Independence']) {
    await expect(table.getByRole('rowheader', { name: new RegExp(`^${group} \\d+ of 100 points$`) })).toBeVisible();
  }
  await expect(table.getByRole('rowheader').getByRole('link')).toHaveCount(18);
  await expect(rowOf(table, 'Training data')).toContainText(/Closed.*Provisional · editors/);
});

test('the model page is long: its parts, and what to settle in it, are a link away', async ({ page }) => {
  await page.goto('/models/llama-3-1');
  const parts = await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').all();
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) {
    await part.click();
    await expect(page.locator('h2:target')).toBeInViewport();
  }
  await page
    .getByRole('region', { name: 'What is missing' })
    .getByRole('link', { name: 'weights', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Llama 3.1: weights');
});

test('from a rating a reader goes on to rubric, reason, source, and the criterion in general', async ({ page }) => {
  await page.goto('/models/llama-3-1');
  await page.getByRole('region', { name: 'Ratings' }).getByRole('link', { name: 'Training data', exact: true }).click();

  await expect(page).toHaveURL(/\/models\/llama-3-1\/criteria\/training-data$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Llama 3.1: training data');
  const rubric = page.getByRole('region', { name: 'The count' }).getByRole('table');
  for (const level of ['Open', 'Mostly', 'Limited', 'Closed']) {
    await expect(rubric.getByRole('rowheader', { name: level, exact: true })).toBeVisible();
  }
  await expect(rowOf(rubric, 'Closed')).toHaveAttribute('aria-current', 'true');

  const sources = page.getByRole('region', { name: 'What the sources say' });
  await expect(sources).toContainText('Closed');
  await expect(sources).toContainText('Neither the data nor a list of sources is published');
  await expect(sources.getByRole('link', { name: 'Llama 3.1 model card' })).toHaveAttribute('href', /^https:/);

  await page.getByRole('link', { name: /Training data in general$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Training data');
  const models = page.getByRole('region', { name: 'Models' });
  await expect(models.getByRole('link', { name: 'Llama 3.1', exact: true })).toBeVisible();
});

test('from a model a reader goes on to its licence, maker, family and label', async ({ page }) => {
  const ways = [
    { link: 'Llama 3.1 Community', heading: /Llama 3\.1 Community License/ },
    { link: 'Meta', heading: 'Meta' },
    { link: 'Llama 3', heading: 'Llama 3' },
    { link: 'What this label means', heading: 'Restricted weights' },
  ];
  for (const { link, heading } of ways) {
    await page.goto('/models/llama-3-1');
    await page.getByRole('article').getByRole('link', { name: link, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    // Each of them leads back.
    await expect(page.getByRole('link', { name: 'Llama 3.1', exact: true })).toBeVisible();
  }
  // The label is the same for all that carry it: what tells them apart there is under which licence they do.
  const carriers = page.getByRole('table', { name: 'Models labelled Restricted weights' });
  await expect(rowOf(carriers, 'Llama 3.1 Meta')).toContainText('Llama 3.1 Community');
});

test('the registry sorts licences by what a business asks first, and leads to what was read', async ({ page }) => {
  await page.goto('/licences');
  const registry = page.getByRole('table');
  for (const kind of ['Free for everyone and every purpose', 'Research and non-commercial use only']) {
    await expect(registry.getByRole('rowheader').filter({ hasText: kind })).toBeVisible();
  }
  await expect(rowOf(registry, 'Llama 3.1 Community')).toContainText('above 700 million monthly users');

  await registry.getByRole('link', { name: 'Llama 3.1 Community' }).click();
  await expect(page.getByText(/^Commercial use, but some are left out/)).toBeVisible();
  const clause = rowOf(page.getByRole('table', { name: /^What Llama 3\.1/ }), 'May a derivative be named freely?');
  await expect(clause.getByRole('link', { name: 'Source 1' })).toHaveAttribute('href', /llama3_1\/LICENSE$/);
  await expect(page.getByRole('region', { name: 'Where it was read' }).getByRole('listitem').first()).toContainText(
    'Llama 3.1 Community License Agreement',
  );
});

test('the site’s pages are one click away on every page', async ({ page }) => {
  for (const name of ['Models', 'Criteria', 'Labels', 'Licences', 'Method']) {
    await page.goto('/models/llama-3-1');
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }
});

test('the model page tells what other definitions find in the same levels, and leads to how each is read', async ({
  page,
}) => {
  await page.goto('/models/llama-3-1');
  const table = page.getByRole('region', { name: 'Through other definitions' }).getByRole('table');
  await expect(rowOf(table, 'G7 vocabulary')).toContainText(
    /Weights Available AI.*Missing for the level above: access/,
  );
  await expect(rowOf(table, 'Open Source AI Definition 1.0')).toContainText(/No.*use · modify · share/);
  await expect(rowOf(table, 'Model Openness Framework')).toContainText(/None.*final parameters under open terms/);
  await expect(rowOf(table, 'EU AI Act, Article 53(2) a hint, no legal advice')).toContainText(
    /Probably not exempt.*a licence without a threshold on users/,
  );

  const unrated = page.getByText('Nobody has rated these yet');
  await expect(unrated).toHaveCount(0);

  await table.getByRole('link', { name: 'G7 vocabulary' }).click();
  await expect(page).toHaveURL(/\/labels#g7$/);
  await expect(page.getByRole('term').filter({ hasText: 'G7 vocabulary' })).toBeInViewport();

  await page.goto('/models/bark');
  await expect(unrated.getByRole('link')).toHaveText(['checkpoints', 'technical report']);
  await unrated.getByRole('link', { name: 'checkpoints' }).click();
  await expect(page).toHaveURL(/\/models\/bark\/criteria\/checkpoints$/);
});

test('criteria, labels and method explain the framework', async ({ page }) => {
  await page.goto('/criteria');
  await expect(page.getByRole('region', { name: 'How far people agree' })).toContainText('Nobody can say yet.');
  await page.getByRole('main').getByRole('link', { name: 'Modify and share' }).click();
  await expect(page.getByRole('region', { name: 'Levels' }).getByRole('term')).toHaveText([
    'Open',
    'Mostly',
    'Limited',
    'Closed',
  ]);

  await page.goto('/labels');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'AI-open, with open data',
    'AI-open',
    'Open with gaps',
    'Model-source',
    'Restricted weights',
    'Closed',
    'Not yet rated',
    'Through other definitions',
  ]);
  await page.getByRole('main').getByRole('link', { name: 'Model-source', exact: true }).click();
  await expect(page.getByRole('region', { name: 'What it asks' }).getByRole('listitem')).not.toHaveCount(0);

  await page.goto('/method');
  // The numbers of a real rating.
  await expect(page.getByRole('region', { name: 'An example' }).getByRole('table')).toBeVisible();
  // What it withstands, as it was measured.
  await expect(rowOf(page.getByRole('table', { name: /^How many attackers/ }), 'The rounded mean')).toContainText(
    '100',
  );
});

test.describe('an address that leads nowhere', () => {
  for (const path of [
    '/nowhere',
    '/models/no-such-model',
    '/models/llama-3-1/criteria/charm',
    '/licences/no-such',
    '/models/%00',
    '/models/%FF',
  ]) {
    test(`answers 404 and offers a search: ${path}`, async ({ page, missing }) => {
      missing.add(path);
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address.');

      await page.getByRole('main').getByRole('searchbox', { name: 'Find a model' }).fill('olmo');
      await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
      await expect(page.getByRole('link', { name: 'OLMo 2', exact: true })).toBeVisible();
    });
  }
});

test.describe('the matrix', () => {
  test('shows by label', async ({ page }) => {
    await page.goto('/models');
    await filters(page).getByRole('combobox', { name: 'Label' }).selectOption('restricted');
    await filters(page).getByRole('button', { name: 'Show' }).click();

    await expect(page).toHaveURL(/[?&]label=restricted(&|$)/);
    await expect(modelLink(page, 'Llama 3.1')).toBeVisible();
    await expect(modelLink(page, 'OLMo 2')).toHaveCount(0);
    await expect(filters(page).getByRole('combobox', { name: 'Label' })).toHaveValue('restricted');
  });

  test('shows by the level of a criterion', async ({ page }) => {
    await page.goto('/models');
    await filters(page).getByText('By criterion').click();
    await filters(page).getByRole('combobox', { name: 'Training data' }).selectOption('open');
    await filters(page).getByRole('button', { name: 'Show' }).click();

    await expect(page).toHaveURL(/[?&]criterion\.training-data=open(&|$)/);
    await expect(modelLink(page, 'OLMo 2')).toBeVisible();
    await expect(modelLink(page, 'Llama 3.1')).toHaveCount(0);
    // What is chosen stays in sight.
    await expect(filters(page).getByRole('combobox', { name: 'Training data' })).toBeVisible();
  });

  test('sorts as the address says', async ({ page }) => {
    await page.goto('/models?sort=name');
    const byName = await modelNames(page);
    expect(byName).toEqual(byName.toSorted((a, b) => a.localeCompare(b, 'en')));

    await filters(page).getByRole('combobox', { name: 'Order' }).selectOption('Newest first');
    await filters(page).getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/[?&]sort=released(&|$)/);
    const byDate = await modelNames(page);
    expect(byDate.toSorted()).toEqual(byName.toSorted());
    expect(byDate.indexOf('Llama 3.1')).toBeLessThan(byDate.indexOf('T5'));
  });

  test('forgives a typo, and says what it took it for', async ({ page }) => {
    await page.goto('/models?q=lamma');
    await expect(page.getByText(/Nothing is called “lamma”; shown is what fits “llama”/)).toBeVisible();
    await expect(modelLink(page, 'Llama 3.1')).toBeVisible();
    await expect(modelLink(page, 'GPT-4')).toHaveCount(0);
  });

  test('finds by another name, and leads on from what is chosen', async ({ page }) => {
    await page.goto('/models');
    await filters(page).getByRole('searchbox', { name: 'Search' }).fill('GPT4');
    await filters(page).getByRole('combobox', { name: 'Label' }).selectOption('closed');
    await filters(page).getByRole('button', { name: 'Show' }).click();
    expect((await modelNames(page))[0]).toBe('GPT-4');

    // What narrows the list is told, each with the way back.
    const chosen = page.getByRole('navigation', { name: 'Chosen filters' });
    await chosen.getByRole('link', { name: 'Remove Label: Closed' }).click();
    await expect(page).toHaveURL(/[?&]q=GPT4(&|$)/);
    await expect(filters(page).getByRole('combobox', { name: 'Label' })).toHaveValue('');
    await chosen.getByRole('link', { name: 'Clear all' }).click();
    await expect(page).toHaveURL(/\/models$/);
  });

  test('tells beside each choice how many it leads to', async ({ page }) => {
    await page.goto('/models?organization=meta');
    const label = filters(page).getByRole('combobox', { name: 'Label' });
    const restricted = countIn(await label.getByRole('option', { name: /^Restricted weights/ }).textContent());
    await label.selectOption('restricted');
    await filters(page).getByRole('button', { name: 'Show' }).click();
    expect(await modelNames(page)).toHaveLength(restricted);
  });

  test('says so when nothing fits, and leads back', async ({ page }) => {
    await page.goto('/models?q=there+is+no+such+model');
    await expect(page.getByText('No model fits.')).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByRole('link', { name: 'see all models' }).click();
    await expect(modelLink(page, 'Llama 3.1')).toBeVisible();
  });

  test('keeps its state in the address: back, forward and a link show the same', async ({ page }) => {
    await page.goto('/models?q=meta&label=restricted&criterion.weights=open&sort=score');
    await expect(modelLink(page, 'Llama 3.1')).toBeVisible();
    await expect(filters(page).getByRole('searchbox', { name: 'Search' })).toHaveValue('meta');
    await expect(filters(page).getByRole('combobox', { name: 'Label' })).toHaveValue('restricted');
    await expect(filters(page).getByRole('combobox', { name: 'Weights' })).toHaveValue('open');
    await expect(filters(page).getByRole('combobox', { name: 'Order' })).toHaveValue('score');

    await modelLink(page, 'Llama 3.1').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is Llama 3.1 open source?');
    await page.goBack();
    await expect(page).toHaveURL(/\?q=meta&label=restricted&criterion\.weights=open&sort=score$/);
    await expect(filters(page).getByRole('searchbox', { name: 'Search' })).toHaveValue('meta');
  });
});

function filters(page: Page): Locator {
  return page.getByRole('form', { name: 'Filter models' });
}

function modelLink(page: Page, name: string): Locator {
  return page.getByRole('table').getByRole('link', { name, exact: true });
}

/** Names in the matrix from top to bottom. */
async function modelNames(page: Page): Promise<string[]> {
  const links = page.getByRole('table').getByRole('rowheader').getByRole('link');
  await expect(links).not.toHaveCount(0);
  return links.allTextContents();
}

/** The number in brackets at the end of a choice. */
function countIn(text: string | null): number {
  return Number(/\((\d+)\)$/.exec(text ?? '')?.[1]);
}

/** The row with this head. */
function rowOf(within: Locator, head: string): Locator {
  return within.getByRole('row').filter({ has: within.page().getByRole('rowheader', { name: head, exact: true }) });
}
