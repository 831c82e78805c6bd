import { postPath } from '../wiki/post-path';

/**
 * Where one sees what a recorded change says: the revision, the rating, the post or the page itself.
 * @param slug the address of the model's page; null for what is about no page.
 */
export function changePath(kind: string, detail: Readonly<Record<string, unknown>>, slug: string | null): string {
  if (slug === null) return '/changes';
  const page = `/models/${slug}`;
  if (typeof detail.criterion === 'string') return `${page}/criteria/${detail.criterion}`;
  if (typeof detail.thread === 'string') return postPath(slug, detail.thread, String(detail.post));
  if (kind === 'page-edited') return `${page}/history/${String(detail.revision)}`;
  return page;
}
