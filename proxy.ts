import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { THEME_SCRIPT } from './components/ui/theme-script';
import { contentPolicy, scriptHash } from './server/platform/content-policy.mjs';
import { environment } from './server/platform/environment';

/** Larger than any form of ours; the framework reads no more of one, and would call it a fault of the server. */
const LARGEST_FORM = 1024 * 1024;

const themeHash = scriptHash(THEME_SCRIPT);

/**
 * Gives each page that is made for one request a policy with a nonce, by which the framework marks its scripts. Prepared
 * pages name their scripts by hashes (`server/cache/prepared-pages.mjs`) and do not pass here: it would cost them much of
 * their speed.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if ((await lengthOf(request)) > LARGEST_FORM) {
    return new NextResponse('That is too large. Send at most 1 MB.', { status: 413 });
  }
  // While one works on the site, the framework evaluates what it has just compiled and writes styles into pages.
  if (process.env.NODE_ENV === 'development') return NextResponse.next();
  const scripts = [`'nonce-${randomBytes(16).toString('base64')}'`, themeHash];
  const isSignIn = request.nextUrl.pathname === '/signin';
  const policy = contentPolicy({ scripts, formTargets: isSignIn ? providerOrigins() : [] });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** How long a request is. A server in front may pass a form on in chunks, without its length: then it is counted. */
async function lengthOf({ headers, body }: NextRequest): Promise<number> {
  const told = headers.get('content-length');
  if (told !== null || body === null) return Number(told);
  let length = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) length += read.value.byteLength;
  return length;
}

/** Providers lead on to whoever they trust, and a browser follows a form's answer no further than its page allows. */
function providerOrigins(): string[] {
  const { oidc } = environment().providers;
  return ['https:', ...(oidc?.issuer ? [new URL(oidc.issuer).origin] : [])];
}

// Read by the framework when it builds, so everything stands here in full: whoever has a session, and the pages that are
// made for each request. A browser test finds a page that is missing.
export const config = {
  matcher: [
    {
      source: '/((?!_next/|api/|badge/|embed/).*)',
      has: [{ type: 'header', key: 'cookie', value: '(?:.*; )?(?:__Secure-|__Host-)?authjs\\.session-token=.*' }],
    },
    {
      // A form without a session: its page is made, too.
      source: '/((?!_next/|api/|badge/|embed/).*)',
      has: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }],
    },
    '/(signin|changes|compare|find|models|welcome|outbox)',
    '/(signin|edits|users|moderation)/:path+',
    '/models/:slug/(diff|rename)',
  ],
};
