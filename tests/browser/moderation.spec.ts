import type { Page } from '@playwright/test';
import { desk, pageForm, sendEdit } from '../support/browser-edits';
import { test } from '../support/browser-mail';
import { pageOf } from '../support/browser-people';
import { proposeRating } from '../support/browser-ratings';
import { expect } from '../support/browser-test';

/** The tests share a site's queue: each is about a model of its own, and leaves nothing waiting. */
async function proposeNote(page: Page, slug: string, note: string): Promise<string> {
  await page.goto(`/models/${slug}/edit`);
  await pageForm(page).note.fill(note);
  return sendEdit(page, 'A note on what was released');
}

test('an edit is rejected with a reason, amended and approved, and its author is told on the site and by mail', async ({
  browser,
  page: stranger,
  mail,
  mailSite,
}) => {
  const anna = await pageOf(browser, mailSite, { handle: 'anna' });
  const mira = await pageOf(browser, mailSite, { handle: 'mira', role: 'moderator' });
  const edit = await proposeNote(anna, 't5', 'Only the encoder was released.');

  await test.step('a moderator reads what it changes, and rejects it for a reason', async () => {
    await mira.goto('/about');
    await mira.getByRole('banner').getByText('mira').click();
    await mira.getByRole('banner').getByRole('link', { name: 'Moderation' }).click();
    const lying = mira.getByRole('article', { name: 'Edit of T5' });
    await expect(lying).toContainText('A note on what was released');
    await expect(lying).toContainText('No rating is read from what this changes: the label stays.');
    await expect(lying.getByRole('insertion').first()).toContainText('Only');
    const { reason, reject } = desk(mira);
    await reject.click();
    await expect(reason).toHaveAccessibleDescription(/say why/);
    await reason.fill('The decoder is there, too.');
    await reject.click();
    await expect(mira.getByRole('status').first()).toHaveText(`Edit ${edit} of T5 is rejected.`);
    await expect(mira.getByRole('main')).toContainText('Nothing awaits a decision.');
  });

  await test.step('its author reads why, in a mail and on the site, and amends it', async () => {
    const { subject, text } = await mail.mailTo('anna@example.org');
    expect(subject).toContain('Your edit of T5 was rejected');
    expect(text).toContain('The decoder is there, too.');
    expect(text).toContain(`${mailSite.url}/edits/${edit}`);
    await anna.goto('/about');
    await expect(anna.getByRole('banner')).toContainText('1 notification not read');
    await anna.getByRole('banner').getByText('anna').click();
    await anna.getByRole('banner').getByRole('link', { name: 'Notifications (1)' }).click();
    await expect(anna.getByRole('main')).toContainText('The decoder is there, too.');
    await anna.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(anna.getByRole('main')).toContainText('1 in all, 0 not read');
    await anna.getByRole('link', { name: 'Your edit of T5 was rejected' }).click();
    await anna.getByRole('link', { name: 'Amend this edit' }).click();
    await pageForm(anna).note.fill('Encoder and decoder were released.');
    expect(await sendEdit(anna, 'A note on what was released, mended')).toBe(edit);
  });

  await test.step('the moderator approves it, by keys', async () => {
    await mira.goto('/moderation');
    await expect(mira.getByRole('article', { name: 'Edit of T5' })).toContainText('The decoder is there, too.');
    const { approve, keys, reason } = desk(mira);
    await keys.uncheck();
    await mira.keyboard.press('r');
    await expect(keys, 'switched off, no key does anything').toBeFocused();
    await keys.check();
    await keys.blur();
    await mira.keyboard.press('r');
    await expect(reason).toBeFocused();
    await reason.blur();
    await mira.keyboard.press('a');
    await expect(approve).toBeFocused();
    await mira.keyboard.press('Enter');
    await expect(mira.getByRole('status').first()).toHaveText(`Edit ${edit} of T5 is approved: it is revision 2.`);
    await expect.poll(() => mail.count('anna@example.org')).toBe(2);
  });

  await test.step('everybody reads the page, its history, the log, and what anna contributed', async () => {
    await stranger.goto(`${mailSite.url}/models/t5`);
    await expect(stranger.getByRole('main')).toContainText('Encoder and decoder were released.');
    await stranger.getByRole('link', { name: 'History' }).click();
    await expect(stranger.getByRole('main')).toContainText('approved by mira');
    await stranger.goto(`${mailSite.url}/moderation/log`);
    await expect(stranger.getByRole('listitem').filter({ hasText: 'mira rejected an edit of T5' })).toContainText(
      'The decoder is there, too.',
    );
    await expect(stranger.getByRole('main')).toContainText('mira approved an edit of T5');
    await stranger.goto(`${mailSite.url}/users/anna`);
    await expect(stranger.getByRole('region', { name: 'Contributions' })).toContainText('Edited T5, revision 2');
    await stranger.goto(`${mailSite.url}/changes?kind=pages`);
    await expect(stranger.getByRole('listitem').first()).toBeVisible();
    await expect(stranger.getByRole('main')).toContainText('page edited, now revision 2');
  });
});

test('a moderator approves an edit with changes, and the log says so', async ({ browser, mailSite }) => {
  const nele = await pageOf(browser, mailSite, { handle: 'nele' });
  const mira = await pageOf(browser, mailSite, { handle: 'mira', role: 'moderator' });
  const edit = await proposeNote(nele, 'bloom', 'Only one size was realeased.');
  await mira.goto('/moderation');
  await mira.getByRole('link', { name: 'Approve with changes' }).click();
  const { note, summary, press } = pageForm(mira);
  await expect(note).toHaveValue('Only one size was realeased.');
  await note.fill('Only one size was released.');
  await summary.fill('A typing error mended.');
  await press('Approve with changes');
  await expect(mira.getByRole('status').first()).toHaveText(`Edit ${edit} of BLOOM is approved: it is revision 2.`);
  await mira.goto('/moderation/log');
  await expect(
    mira.getByRole('listitem').filter({ hasText: 'mira approved with changes an edit of BLOOM' }),
  ).toContainText('A typing error mended.');
  await mira.goto('/models/bloom');
  await expect(mira.getByRole('main')).toContainText('Only one size was released.');
});

for (const [javaScriptEnabled, proposer, slug, name] of [
  [true, 'carla', 'amber', 'Amber'],
  [false, 'clara', 'pythia', 'Pythia'],
] as const) {
  test(`of two moderators at once one decides, and the other is told, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
    mailSite,
  }) => {
    const [own, mira, omar] = [
      await pageOf(browser, mailSite, { handle: proposer, role: 'moderator' }),
      await pageOf(browser, mailSite, { handle: 'mira', role: 'moderator' }, { javaScriptEnabled }),
      await pageOf(browser, mailSite, { handle: 'omar', role: 'admin' }, { javaScriptEnabled }),
    ];
    await proposeNote(own, slug, 'A note.');
    await own.goto('/moderation');
    await expect(own.getByRole('main')).toContainText('You proposed this edit: somebody else has to decide on it.');
    await expect(desk(own).form).toHaveCount(0);

    for (const page of [mira, omar]) await page.goto('/moderation');
    await desk(mira).approve.click();
    await expect(mira.getByRole('main')).toContainText('Nothing awaits a decision.');
    await desk(omar).reason.fill('No source says so.');
    await desk(omar).reject.click();
    await expect(omar.getByRole('main').getByRole('alert')).toHaveText(
      /^Decided already: mira approved this edit: it is revision 2\./,
    );
    await expect(omar.getByRole('main')).toContainText('This edit is decided: it was approved.');
    await expect(omar.getByRole('main')).toContainText(`mira approved an edit of ${name}`);
    await expect(desk(omar).form).toHaveCount(0);
  });
}

test('a moderator decides about sources in the queue, and members do not see it', async ({ browser, mailSite }) => {
  const rating = '/models/deepseek-r1/criteria/weights';
  const author = await pageOf(browser, mailSite, { handle: 'gus', isFounding: true });
  await author.goto(rating);
  await proposeRating(author, 'Limited', 'Only adapters are there.', 'https://nobody.invalid/adapters');
  await author.goto('/moderation');
  await expect(author.getByRole('main')).toContainText('The queue is for moderators.');

  const page = await pageOf(browser, mailSite, { handle: 'mo', role: 'moderator' });
  await page.goto('/moderation');
  const entry = page.getByRole('article', { name: /DeepSeek-R1: weights/ });
  await expect(entry).toContainText('Only adapters are there.');
  // The server says so as soon as it has looked.
  await expect(async () => {
    await page.reload();
    await expect(entry).toContainText('could not be fetched');
  }).toPass();
  await entry.getByText('Reject source').first().click();
  await entry.getByRole('button', { name: 'Reject source' }).click();
  await expect(entry.getByRole('alert')).toContainText('say why');
  await entry.getByRole('button', { name: 'Look again' }).click();
  await expect(entry.getByRole('status').filter({ hasText: 'being looked at' })).toBeVisible();
  await entry.getByRole('button', { name: 'Accept source' }).click();
  await expect(entry.getByRole('alert').filter({ hasText: 'could not fetch the address' })).toBeVisible();
  await entry.getByRole('textbox', { name: 'What you saw there' }).fill('A list of adapters, and nothing else.');
  await entry.getByRole('button', { name: 'Accept source' }).click();
  await expect(page.getByRole('main')).toContainText('Nothing awaits a decision.');

  await author.goto(rating);
  await expect(author.getByRole('main')).toContainText('It weighs one vote');
});
