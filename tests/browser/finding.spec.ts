import { expect, test } from '../support/browser-test';

test('somebody with a need finds a model, reads why it fits, and goes on to it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Find' }).click();
  const needs = page.getByRole('form', { name: 'What you need' });
  await needs.getByRole('checkbox', { name: 'Use it in a business' }).check();
  await needs.getByRole('checkbox', { name: 'Get its training data' }).check();
  await needs.getByRole('button', { name: 'Find models' }).click();

  await expect(page).toHaveURL(/\/find\?need=commercial&need=data$/);
  await expect(needs.getByRole('checkbox', { name: 'Use it in a business' })).toBeChecked();
  const fitting = page.getByRole('region', { name: 'They fit', exact: true });
  const olmo = fitting.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'OLMo 2', exact: true }) });
  await expect(olmo.getByRole('link', { name: 'Apache 2.0: commercial use' })).toHaveAttribute(
    'href',
    '/licences/apache-2.0#commercial-use',
  );
  await expect(page.getByRole('main').getByRole('link', { name: 'Llama 3.1', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: /^\d+ models that nothing speaks against$/ }).click();
  await expect(page).toHaveURL(/#fit$/);

  // A phone has room for a line a need; the words of the clause are behind its link.
  const words = olmo.getByText('Anyone may use it to earn money');
  await expect(words).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(words).toBeHidden();
  await expect(olmo.getByText('Yes').first()).toBeVisible();
  await olmo.getByRole('link', { name: 'Criterion: training data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('OLMo 2: training data');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('models are ticked in the list and stand side by side, where they differ first', async ({ page }) => {
    await page.goto('/models');
    await page.getByRole('checkbox', { name: 'Compare Llama 3.1', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Compare OLMo 2', exact: true }).check();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();

    const table = page.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveText([/Criterion/, /OLMo 2/, /Llama 3\.1/]);
    const parts = table.getByRole('rowheader').filter({ hasText: /^(Where they|What)/ });
    await expect(parts).toHaveText(['What it is', 'Where they differ', 'What you may do', 'Where they agree']);

    // A third one by a name of its own, mistyped; then one less.
    await page.getByRole('searchbox', { name: 'Add a model by name' }).fill('GPT4');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect(page).toHaveURL(/\/compare\?m=olmo-2&m=llama-3-1&m=gpt-4$/);
    await table.getByRole('link', { name: 'Remove OLMo 2' }).click();
    await expect(page).toHaveURL(/\/compare\?m=llama-3-1&m=gpt-4$/);
  });

  test('a comparison says what it cannot show', async ({ page }) => {
    await page.goto('/models/llama-3-1');
    await page.getByRole('link', { name: 'Compare with others' }).click();
    await expect(page.getByText('One model is no comparison yet: add another one.')).toBeVisible();

    const many = ['t5', 'no-such', 'bloom', 'amber', 'pythia', 'olmo-2', 'gpt-4', 'gemma-2'];
    await page.goto(`/compare?${many.map((slug) => `m=${slug}`).join('&')}`);
    await expect(page.getByText('There is no model “no-such”.')).toBeVisible();
    await expect(page.getByText('At most 6 models stand side by side. Left out: gpt-4, gemma-2.')).toBeVisible();

    await page.getByRole('searchbox', { name: 'Add a model by name' }).fill('zzzyyxx');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect(page.getByText(/^No model is called “zzzyyxx”/)).toBeVisible();
  });
});
