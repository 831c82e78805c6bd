import { type BrowserContext, test as base } from '@playwright/test';
import { type Site, startSite } from './browser-site';

export { expect } from '@playwright/test';

type Fixtures = {
  /** Paths that answer 404 on purpose; any other failed request fails the test. */
  missing: Set<string>;
  /** A site that belongs to this test alone, which may change its data and kill it. */
  ownSite: Site;
};

type WorkerFixtures = {
  /**
   * A site on which tests write that get along: each with people of its own, and on a model of its own where it publishes
   * something. It costs a tenth of a site for each.
   */
  sharedSite: Site;
};

/** Why a browser itself drops a request: it leaves a page that still loads; its scripts are turned off. */
const BY_THE_BROWSER = new Set(['net::ERR_ABORTED', 'csp']);

/**
 * A test in the browser, on the shared site unless it names another. It fails on a script error, on an error in the
 * console, on a request that failed, and on one that left this machine: pages ask nothing of other sites.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  ...(process.env.BROWSER_SITE_URL ? { baseURL: process.env.BROWSER_SITE_URL } : {}),

  missing: [
    async ({ context }, use) => {
      const missing = new Set<string>();
      const problems: string[] = [];
      const isMeant = (url: string) => URL.canParse(url) && missing.has(new URL(url).pathname);
      context.on('weberror', (event) => problems.push(`script error: ${event.error().stack}`));
      context.on('console', (message) => {
        if (message.type() !== 'error' || isMeant(message.location().url)) return;
        problems.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost') problems.push(`asked of others: ${request.url()}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400 && !isMeant(response.url())) {
          problems.push(`answered ${response.status()}: ${response.url()}`);
        }
        const policy = policyFault(response.headers());
        if (policy) problems.push(`${policy}: ${response.url()}`);
      });
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? 'no reason';
        if (!BY_THE_BROWSER.has(reason)) problems.push(`failed with ${reason}: ${request.url()}`);
      });
      await use(missing);
      base.expect(problems, 'errors and failed requests of all pages').toEqual([]);
    },
    { auto: true },
  ],

  ownSite: async ({ context }, use) => {
    const site = await startSite();
    await use(site);
    await leave(context);
    await site.remove();
  },

  sharedSite: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
});

/**
 * What is wrong with how a page of ours (only they say `referrer-policy`) guards itself: each names the scripts that it
 * holds, and allows no others.
 */
function policyFault(headers: Readonly<Record<string, string>>): string | null {
  const policy = headers['content-security-policy'];
  if (!headers['content-type']?.startsWith('text/html') || headers['referrer-policy'] === undefined) return null;
  if (policy === undefined) return 'no content policy';
  if (policy.includes("default-src 'none'") && !policy.includes('script-src')) return null;
  return /script-src 'self' '(?:sha256|nonce)-/.test(policy) && !/script-src [^;]*unsafe/.test(policy) ? null : policy;
}

/** Closes the pages of a site that is about to go: what one still asks for then would count as a failed request. */
export async function leave(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.close();
}
