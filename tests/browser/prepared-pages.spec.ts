import type { BrowserContext } from '@playwright/test';
import type { ModelFile } from '../../domain/exchange/catalogue';
import { writeChanged } from '../support/browser-catalogue';
import { ask } from '../support/browser-database';
import { pageOf } from '../support/browser-people';
import { expect, test } from '../support/browser-test';

const SHIPPED = { name: 'Mistral 7B', label: 'Model-source' };
const CHANGED = { name: 'Mistral 7B in other words', label: 'Closed' };

const BRAND_NEW = { slug: 'brand-new', name: 'Brand New', aliases: [] };

function madeFromT5(): Partial<ModelFile> {
  return { ...BRAND_NEW, base: 't5' };
}

/** Renames the model, and takes its weights back: with that gate the label falls. */
function changed({ ratings }: ModelFile): Partial<ModelFile> {
  if (!ratings.weights) throw new Error('The catalogue no longer rates the weights of Mistral 7B.');
  return { name: CHANGED.name, ratings: { ...ratings, weights: { ...ratings.weights, level: 'closed' } } };
}

/** A reader opens each page that tells of the model, once, and finds that it tells this. */
async function expectEverywhere(reader: BrowserContext, url: string, { name, label }: typeof SHIPPED): Promise<void> {
  const page = await reader.newPage();
  await page.goto(`${url}/models/mistral-7b`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Is ${name} open source?`);
  await expect(page.getByRole('img', { name: new RegExp(`^${label}`) })).toBeVisible();

  await page.goto(`${url}/models/mistral-7b/criteria/weights`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name}: weights`);

  await page.goto(`${url}/models`);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(row).toContainText(label);

  await page.goto(url);
  await expect(page.getByRole('link', { name: new RegExp(`^${name}: ${label}, score`) })).toBeVisible();

  for (const path of [`/labels/${label.toLowerCase()}`, '/organizations/mistral-ai', '/licences/apache-2.0']) {
    await page.goto(url + path);
    await expect(page.getByRole('link', { name, exact: true }), path).toBeVisible();
  }
  await page.close();
}

test('the second reader gets the same bytes, prepared', async ({ request }) => {
  for (const path of ['/models/olmo-2', '/models/olmo-2/criteria/weights', '/', '/labels', '/licences/apache-2.0']) {
    const first = await request.get(path);
    const second = await request.get(path);
    expect(first.status(), path).toBe(200);
    expect(second.headers()['x-nextjs-cache'], path).toBe('HIT');
    expect((await second.body()).equals(await first.body()), path).toBe(true);
  }
});

test('a page made after its 404 was served replaces it', async ({ sharedSite, page, missing }, testInfo) => {
  const paths = ['/models/brand-new', '/models/brand-new/criteria/weights'];
  for (const path of paths) {
    missing.add(path);
    expect((await page.goto(sharedSite.url + path))?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address.');
  }
  await page.goto(`${sharedSite.url}/models`);
  await expect(page.getByRole('link', { name: 'T5', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Brand New', exact: true })).toHaveCount(0);

  await sharedSite.load(await writeChanged<ModelFile>(testInfo.outputDir, 'models/t5', () => BRAND_NEW));
  missing.clear();

  for (const path of paths) {
    expect((await page.goto(sharedSite.url + path))?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Brand New');
  }
  await page.goto(`${sharedSite.url}/models`);
  await expect(page.getByRole('link', { name: 'Brand New', exact: true })).toBeVisible();
});

test('a family, and a base, of more models than a page holds has further pages, prepared like the first', async ({
  browser,
  ownSite,
  page,
  request,
}, testInfo) => {
  await ask(
    ownSite.database,
    `INSERT INTO "Model" (id, slug, name, aliases, modality, "releasedOn", document, revision, framework, label,
       "labelSince", assessment, "createdAt", "updatedAt", "organizationSlug", "familySlug", "licenceSlug", "baseId")
     SELECT gen_random_uuid(), slug || '-' || n, name || ' ' || n, aliases, modality, "releasedOn" + n, document, 1,
       framework, label, "labelSince", assessment, now(), now(), "organizationSlug", "familySlug", "licenceSlug", id
     FROM "Model", generate_series(1, 101) n WHERE slug = 't5'`,
  );
  await page.goto(`${ownSite.url}/families/t5`);
  await expect(page.getByRole('link', { name: 'T5 100', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'T5', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('link', { name: 'T5', exact: true })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('Page 2 of 2');
  await expect(page.getByRole('link', { name: 'T5 100', exact: true })).toHaveCount(0);
  const further = await request.get(`${ownSite.url}/families/t5?page=2`);
  expect(further.headers()['x-nextjs-cache']).toBe('HIT');

  const ada = await pageOf(browser, ownSite, { handle: 'ada' });
  await ada.goto('/families/t5?page=2');
  await expect(ada.getByRole('link', { name: 'T5', exact: true })).toBeVisible();
  await ada.getByRole('link', { name: 'Previous page' }).click();
  await expect(ada.getByRole('link', { name: 'T5 100', exact: true })).toBeVisible();

  await page.goto(`${ownSite.url}/models/t5`);
  const lineage = page.getByRole('region', { name: 'Lineage' });
  await expect(lineage.getByRole('link', { name: /^T5 \d+$/ })).toHaveCount(24);
  await lineage.getByRole('link', { name: 'All 101 models made from T5' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Models made from T5');
  await expect(page.getByRole('link', { name: 'T5 101', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('row').getByRole('link', { name: 'T5 1', exact: true })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
  const derivatives = await request.get(`${ownSite.url}/models/t5/derivatives?page=2`);
  expect(derivatives.headers()['x-nextjs-cache']).toBe('HIT');

  await ownSite.load(await writeChanged<ModelFile>(testInfo.outputDir, 'models/t5', madeFromT5));
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.goto(`${ownSite.url}/models/t5`);
  await expect(lineage.getByRole('link', { name: 'All 102 models made from T5' })).toBeVisible();
  await ada.goto('/models/t5/derivatives?page=2');
  await expect(ada.getByRole('row')).toHaveCount(3);
});

test('a change made by a command shows on the next request, on every instance, and after kill -9 and a restart', async ({
  ownSite,
  context,
  page,
}, testInfo) => {
  const other = await ownSite.startAnother();
  await expectEverywhere(context, ownSite.url, SHIPPED);
  await expectEverywhere(context, other.url, SHIPPED);
  await ownSite.load(await writeChanged<ModelFile>(testInfo.outputDir, 'models/mistral-7b', changed));
  await expectEverywhere(context, ownSite.url, CHANGED);
  await expectEverywhere(context, other.url, CHANGED);
  await page.goto(ownSite.url);
  await expect(page.getByText('label went from Model-source to Closed')).toBeVisible();

  await ownSite.kill();
  await ownSite.restart();
  await expectEverywhere(context, ownSite.url, CHANGED);

  await test.step('also if it changed meanwhile', async () => {
    await ownSite.kill();
    await ownSite.load('prisma/catalogue/models/mistral-7b.yaml');
    await ownSite.restart();
    await expectEverywhere(context, ownSite.url, SHIPPED);
  });
});

test('a change that arrives while a page is being prepared is not lost', async ({
  sharedSite,
  page,
  request,
}, testInfo) => {
  const address = `${sharedSite.url}/organizations/meta`;
  const change = await writeChanged(testInfo.outputDir, 'organizations/meta', () => ({
    summary: 'Told in new words.',
  }));

  // The page reads the organisation first and the ratings of its models last: there it has to wait.
  const hold = await sharedSite.hold('Rating');
  const early = request.get(address);
  await hold.untilSomeoneWaits();
  await sharedSite.load(change);
  await hold.release();
  expect((await early).status()).toBe(200);

  await page.goto(address);
  await expect(page.getByText('Told in new words.')).toBeVisible();
});
