/** Which part of a thread is asked for: a page by its number, or the one that has a post. */
export type ThreadPart = { page: number } | { post: string };

/** Where a post of a page's discussion is read, on whichever page of its thread it stands. */
export function postPath(slug: string, thread: string, post: string): string {
  return `/models/${slug}/discussion/${thread}?page=post-${post}#post-${post}`;
}

/** What `?page=` asks for; the first page where it says nothing sensible. */
export function threadPart(wanted: unknown): ThreadPart {
  const [, page, post] = (typeof wanted === 'string' && /^(?:(\d{1,6})|post-(\d{1,18}))$/.exec(wanted)) || [];
  return post === undefined ? { page: Math.max(1, Number(page ?? 1)) } : { post };
}
