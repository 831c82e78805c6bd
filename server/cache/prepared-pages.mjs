import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
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

/** The framework's own cache of prepared pages and query answers, which keeps nothing that was outrun by a change. */
export default class PreparedPages extends FileSystemCache.default {
  begunAt = performance.now();

  /** @param {string | string[]} tags */
  async revalidateTag(tags, durations) {
    const now = performance.now();
    for (const tag of [tags].flat()) expiredTags.set(tag, now);
    await super.revalidateTag(tags, durations);
  }

  async set(key, data, context) {
    const tags = [
      ...(context?.tags ?? []),
      ...(data?.tags ?? []),
      ...String(data?.headers?.[TAGS_HEADER] ?? '').split(','),
    ];
    const isOutrun = tags.some((tag) => (expiredTags.get(tag) ?? Number.NEGATIVE_INFINITY) >= this.begunAt);
    if (isOutrun) return;
    await super.set(key, data?.kind === 'APP_PAGE' ? { ...data, html: asciiHtml(data.html) } : data, context);
  }
}
