import { expect, test } from '../support/browser-test';

test.describe('without scripts the forms work', () => {
  test.use({ javaScriptEnabled: false });

  test('the search of the home page', async ({ page }) => {
    await page.goto('/');
    const search = page.getByRole('search', { name: 'Find a model' });
    await search.getByRole('searchbox', { name: 'Model, maker or licence' }).fill('llama');
    await search.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('row').getByRole('link', { name: 'Llama 3.1', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is Llama 3.1 open source?');
  });

  test('the search in the head of every page', async ({ page }) => {
    await page.goto('/about');
    await page.getByRole('banner').getByRole('searchbox', { name: 'Search models' }).fill('olmo');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/models\?q=olmo$/);
    await expect(page.getByRole('row').getByRole('link', { name: 'OLMo 2', exact: true })).toBeVisible();
  });

  test('the filters of the matrix', async ({ page }) => {
    await page.goto('/models');
    const filters = page.getByRole('form', { name: 'Filter models' });
    await filters.getByText('By criterion').click();
    await filters.getByRole('combobox', { name: 'Training data' }).selectOption('open');
    await filters.getByRole('combobox', { name: 'Maker' }).selectOption('allen-institute-for-ai');
    await filters.getByRole('button', { name: 'Show' }).click();

    await expect(page.getByRole('row').getByRole('link', { name: 'OLMo 2', exact: true })).toBeVisible();
    await expect(page.getByRole('row').getByRole('link', { name: 'Amber', exact: true })).toHaveCount(0);
    await expect(filters.getByRole('combobox', { name: 'Training data' })).toHaveValue('open');
  });

  test('the search on an address that leads nowhere, of whatever kind', async ({ page, missing }) => {
    const kinds = [
      'models',
      'organizations',
      'families',
      'licences',
      'labels',
      'criteria',
      'models/t5/criteria',
      'users',
    ];
    for (const path of kinds.map((kind) => `/${kind}/nowhere`)) {
      missing.add(path);
      expect((await page.goto(path))?.status(), path).toBe(404);
      await page.getByRole('main').getByRole('searchbox', { name: 'Find a model' }).fill('olmo');
      await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
      await expect(page.getByRole('row').getByRole('link', { name: 'OLMo 2', exact: true })).toBeVisible();
    }
  });

  test('the folds', async ({ page }) => {
    await page.goto('/models/llama-3-1');
    await page.getByText('The way to the other labels').click();
    await expect(page.getByRole('heading', { level: 3, name: /^Model-source/ })).toBeVisible();
  });
});
