import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import type { ChangeView } from '@/domain/models/views';
import { environment } from '@/server/platform/environment';

type Entry = { id: string; at: string; title: string; path: string };

type FeedPage = {
  title: string;
  /** Of the page that the feed follows, and of the feed itself. */
  path: string;
  self: string;
  entries: readonly Entry[];
};

/** Answers an Atom feed, or 304 where the reader has it as it is. */
export function answerFeed(request: Request, { title, path, self, entries }: FeedPage): Response {
  const { siteUrl } = environment();
  const [newest] = entries;
  const feed = new Feed({
    id: `${siteUrl}${path}`,
    link: `${siteUrl}${path}`,
    title: `${title} · Weights & Measures`,
    copyright: 'CC BY-SA 4.0',
    author: { name: 'Weights & Measures', link: siteUrl },
    feedLinks: { atom: `${siteUrl}${self}` },
    generator: false,
    // A feed without entries has not changed since there are feeds.
    updated: new Date(newest?.at ?? 0),
  });
  for (const entry of entries) {
    feed.addItem({
      id: `${siteUrl}${path}#${entry.id}`,
      link: `${siteUrl}${entry.path}`,
      title: asHtml(entry.title),
      date: new Date(entry.at),
    });
  }
  const body = feed.atom1();
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'public, no-cache', 'content-type': 'application/atom+xml; charset=utf-8' };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  return known.some((one) => one.replace(/^W\//, '') === etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}

/** The library marks titles as HTML, so that plain text has to be made such. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A change as a feed's entry. */
export function changeEntry({ id, at, text, model, path }: ChangeView): Entry {
  return { id: `change-${id}`, at, title: model ? `${model.name}: ${text}` : text, path };
}
