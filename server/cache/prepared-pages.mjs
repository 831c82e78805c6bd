import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { contentPolicy, scriptHashes } from '../platform/content-policy.mjs';
import { asciiHtml } from './ascii-html.mjs';

/**
 * Next stamps a prepared page with the moment at which it is stored. A page that read before a change and is stored
 * after the change's tags were expired would count as fresh, and stay stale until the next change. So whatever was
 * begun before one of its tags was expired is not kept: it is shown once, to whoever asked for it.
 */

// Shared by all instances of the handler: the framework makes one for each request, and evaluates modules more than once.
const shared = /** @type {{ expiredTags?: Map<string, number> }} */ (globalThis);
shared.expiredTags ??= new Map();
const { expiredTags } = shared;

const TAGS_HEADER = 'x-next-cache-tags';

const POLICY_HEADER = 'content-security-policy';

/**
 * Makes a page ready to be sent as often as anybody asks: in ASCII, and with a policy that names its scripts. In place,
 * for whoever waits for the page is sent the same object.
 */
function finish(page) {
  if (page?.kind !== 'APP_PAGE' || page.headers?.[POLICY_HEADER] || process.env.NODE_ENV === 'development') return;
  page.html = asciiHtml(page.html);
  page.headers = { ...page.headers, [POLICY_HEADER]: contentPolicy({ scripts: scriptHashes(page.html) }) };
}

// The framework reads this file as it is, and bundles it with `proxy.ts`: the two tell a CommonJS default apart.
const Base = FileSystemCache.default ?? FileSystemCache;

/** The framework's own cache of prepared pages and query answers, which keeps nothing that was outrun by a change. */
export default class PreparedPages extends Base {
  begunAt = performance.now();

  /** @param {string | string[]} tags */
  async revalidateTag(tags, durations) {
    const now = performance.now();
    for (const tag of [tags].flat()) expiredTags.set(tag, now);
    await super.revalidateTag(tags, durations);
  }

  /** Pages that the build prepared come from its files, and are kept from then on. */
  async get(key, context) {
    const entry = await super.get(key, context);
    finish(entry?.value);
    return entry;
  }

  async set(key, data, context) {
    finish(data);
    const tags = [
      ...(context?.tags ?? []),
      ...(data?.tags ?? []),
      ...String(data?.headers?.[TAGS_HEADER] ?? '').split(','),
    ];
    const isOutrun = tags.some((tag) => (expiredTags.get(tag) ?? Number.NEGATIVE_INFINITY) >= this.begunAt);
    if (!isOutrun) await super.set(key, data, context);
  }
}
