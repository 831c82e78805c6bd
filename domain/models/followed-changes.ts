/**
 * The kinds of changes that whoever watches a page is told of: what the page says and what is published of it, not each
 * vote that is cast on the way there.
 */
export const FOLLOWED_CHANGES = [
  'label-changed',
  'rating-published',
  'sources-rated',
  'page-edited',
  'page-renamed',
  'discussion-started',
  'discussion-replied',
] as const;
