/** Where a post of a page's discussion is read. */
export function postPath(slug: string, thread: string, post: string): string {
  return `/models/${slug}/discussion/${thread}#post-${post}`;
}
