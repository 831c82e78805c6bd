import { expect, test } from '../support/browser-test';

for (const { page: address, feed, holds } of [
  { page: '/changes', feed: '/changes.atom', holds: 'first labelled' },
  { page: '/models/t5', feed: '/models/t5/changes.atom', holds: 'T5: page created' },
]) {
  test(`${address} has a feed, which is sent again only when it has changed`, async ({ page, request }) => {
    await page.goto(address);
    await expect(page.locator('head link[type="application/atom+xml"]')).toHaveAttribute('href', feed);

    const first = await request.get(feed);
    expect(first.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    const problems = await page.evaluate(
      (xml) => {
        const read = new DOMParser().parseFromString(xml, 'application/xml');
        return [read.querySelector('parsererror')?.textContent ?? null, read.documentElement.nodeName];
      },
      await first.text(),
    );
    expect(problems).toEqual([null, 'feed']);
    expect(await first.text()).toContain(holds);
    const again = await request.get(feed, { headers: { 'if-none-match': first.headers().etag ?? '' } });
    expect(again.status()).toBe(304);
  });
}

test('a feed of what is not there is not there', async ({ request }) => {
  for (const path of ['/models/no-such-model/changes.atom', '/users/no-such-person/changes.atom']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
