import type { NextRequest } from 'next/server';
import { isSameOrigin } from '@/app/same-origin';
import { confirmSignIn, finishProviderSignIn } from '@/server/people/auth';
import { clientAddress } from '@/server/people/client-address';
import { countUse } from '@/server/people/sign-in-limits';
import { isProvider } from '@/server/people/sign-in-providers';
import { database } from '@/server/platform/database';

/**
 * The one address of Auth.js that is served: where a mailed link is spent, and where providers send people back to. The
 * others (asking for a link, its CSRF token) would let a client ask past the limits; pages of ours do their work.
 */
type Context = RouteContext<'/api/auth/callback/[provider]'>;

/**
 * Spends a link. Only for a press of the button on our own page, so that nobody is signed in as another unawares. How much
 * of its limit a client has left is told in `RateLimit` headers, as by the API.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if ((await params).provider !== 'email') return new Response(null, { status: 404 });
  if (!isSameOrigin(request)) return new Response('This form was sent from another site.', { status: 403 });
  const { retryAfterSeconds, headers } = await countUse(
    database(),
    clientAddress(request.headers.get('x-forwarded-for')),
  );
  if (retryAfterSeconds !== null) {
    const text = `That was too often. Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes.`;
    return new Response(text, { status: 429, headers: { ...headers, 'Retry-After': String(retryAfterSeconds) } });
  }
  const response = await confirmSignIn(request);
  const told = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) told.set(name, value);
  return new Response(response.body, { status: response.status, headers: told });
}

/**
 * Opening a mailed link spends nothing: it leads to the page with the button. What a provider sends back belongs to the
 * browser that left from here: a cookie of its own goes with it.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { provider } = await params;
  if (isProvider(provider)) return finishProviderSignIn(request);
  if (provider !== 'email') return new Response(null, { status: 404 });
  return new Response(null, { status: 303, headers: { location: `/signin/confirm${request.nextUrl.search}` } });
}
