import type { Page } from '@playwright/test';
import { giveToken, signIn } from '../support/browser-people';
import type { Site } from '../support/browser-site';
import { expect, test } from '../support/browser-test';
import { HOSTILE_TEXTS } from '../support/hostile-texts';

const MODEL = 'gemma-2';

/** Text for a field of one line: as many of the texts as it takes. */
function oneLineOf(texts: readonly string[], longest: number): string {
  let line = '';
  for (const text of texts) {
    const longer = `${line} ${text.replace(/\s+/g, ' ')}`.trim();
    if (longer.length <= longest) line = longer;
  }
  return line;
}

async function call(site: Site, token: string, method: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${site.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = response.status === 204 ? null : await response.json();
  expect(response.status, JSON.stringify(answer)).toBeLessThan(300);
  return answer;
}

/** Writes the hostile texts into whatever people can write on this site. @returns the edit's number. */
async function writeEverywhere(site: Site): Promise<string> {
  const author = await giveToken(site, { handle: 'mallory' });
  const moderator = await giveToken(site, { handle: 'mia', role: 'moderator' });
  const url = `https://nobody.invalid/${encodeURIComponent(HOSTILE_TEXTS[0] ?? '')}?"><script>window.hacked=1</script>`;
  const source = { url: encodeURI(url), title: oneLineOf(HOSTILE_TEXTS.slice(0, 12), 200) };
  const points = HOSTILE_TEXTS.slice(0, 30).map((text) => ({ point: text.replace(/\s+/g, ' ').trim(), source }));
  const patch = {
    name: oneLineOf(HOSTILE_TEXTS, 120),
    aliases: HOSTILE_TEXTS.slice(0, 20).map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 120)),
    variants: HOSTILE_TEXTS.slice(0, 20).map((text, index) => ({
      name: `${index} ${text.replace(/\s+/g, ' ').trim()}`.slice(0, 80),
      parameters: null,
      hubId: null,
    })),
    claim: { callsItOpenSource: true, statement: oneLineOf(HOSTILE_TEXTS.toReversed(), 300), source },
    case: { for: points, against: points },
    editorsNote: HOSTILE_TEXTS.join('\n\n').slice(0, 2000),
    article: HOSTILE_TEXTS.map((text, index) => `## ${index} ${text.split('\n')[0]}\n\n${text}\n\n- ${text}`).join(
      '\n\n',
    ),
    sources: [source],
  };
  const summary = oneLineOf(HOSTILE_TEXTS, 200);
  const { id } = (await call(site, author, 'POST', `/models/${MODEL}/edits`, { baseRevision: 1, patch, summary })) as {
    id: string;
  };
  await call(site, moderator, 'POST', `/edits/${id}/approve`, { version: 1, reason: oneLineOf(HOSTILE_TEXTS, 1000) });
  await call(site, author, 'PUT', `/models/${MODEL}/criteria/weights/vote`, {
    level: 'open',
    reason: oneLineOf(HOSTILE_TEXTS, 1000),
    evidence: [encodeURI(url)],
  });
  // One that still waits, for the desk.
  const waiting = { baseRevision: 1, patch: { article: `${patch.article}\n\nMore.` }, summary };
  await call(site, author, 'POST', '/models/olmo-2/edits', waiting);
  return id;
}

/** Nothing of what people wrote has become script, or could by a click. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    hacked: 'hacked' in globalThis,
    handlers: [...document.querySelectorAll('main *')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    addresses: [...document.querySelectorAll('[href], [src], [action], [data], [formaction]')]
      .flatMap((element) => ['href', 'src', 'action', 'data', 'formaction'].map((name) => element.getAttribute(name)))
      .filter((address) => /^\s*(?:javascript|data|vbscript):/i.test(address ?? '')),
    elements: [
      ...document.querySelectorAll(
        'main :is(script:not([type="application/ld+json"]), iframe, object, embed, style, link, base)',
      ),
    ].length,
  }));
  expect(found, page.url()).toEqual({ hacked: false, handlers: [], addresses: [], elements: 0 });
}

test('text that tries to become script stays text, on every page that shows it', async ({ page, context, ownSite }) => {
  const edit = await writeEverywhere(ownSite);
  const pages = [
    '/',
    '/models',
    `/models/${MODEL}`,
    `/models/${MODEL}/criteria/weights`,
    `/models/${MODEL}/history`,
    `/models/${MODEL}/history/2`,
    `/models/${MODEL}/diff?from=1&to=2`,
    '/organizations/google',
    '/families/gemma',
    '/licences/gemma-terms',
    `/compare?m=${MODEL}&m=olmo-2`,
    `/models?q=${encodeURIComponent(HOSTILE_TEXTS[5] ?? '')}`,
    '/changes',
    '/moderation/log',
    '/users/mallory',
  ];
  for (const path of pages) {
    await page.goto(ownSite.url + path);
    await expectHarmless(page);
  }
  await signIn(context, ownSite, { handle: 'mia', role: 'moderator' });
  for (const path of [...pages, `/edits/${edit}`, '/moderation', `/models/${MODEL}/edit`]) {
    await page.goto(ownSite.url + path);
    await expectHarmless(page);
  }
  for (const path of ['/changes.atom', `/models/${MODEL}/changes.atom`]) {
    const feed = await (await fetch(ownSite.url + path)).text();
    expect(feed).not.toMatch(/<(?:script|img|svg|iframe)\b/i);
  }
});
