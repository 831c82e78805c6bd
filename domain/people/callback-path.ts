/** No page of the site has a longer address; a cookie with a much longer one would be refused by servers. */
const MAX_LENGTH = 1000;

/** A host that nothing can have: what resolves to another one leads away from the site. */
const HERE = 'http://here.invalid';

/**
 * Where to go after signing in: a path on this site, whatever was asked for. What leads elsewhere, is no page, or is no
 * address at all becomes the home page, so that a crafted sign-in link cannot hand a reader on to another site.
 */
export function callbackPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > MAX_LENGTH) return '/';
  if (!URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  // `//elsewhere` and `/\elsewhere` name another host; `/.//elsewhere` becomes such a path when it is resolved.
  if (origin !== HERE || pathname.startsWith('//') || pathname.startsWith('/api/')) return '/';
  return `${pathname}${search}${hash}`;
}

/** The sign-in page's address, for a reader who wants `path` (its form, by its fragment) and is to come back to it. */
export function signInAddress(path: string): string {
  return withCallback('/signin', path);
}

/** The address at which a person who has none yet chooses their handle, and then goes on to `path`. */
export function welcomeAddress(path: string): string {
  return withCallback('/welcome', path);
}

function withCallback(page: string, path: string): string {
  const wanted = callbackPath(path);
  return wanted === '/' ? page : `${page}?${new URLSearchParams({ callbackUrl: wanted })}`;
}
