import { createHash } from 'node:crypto';
import { PrismaAdapter } from '@auth/prisma-adapter';
import { NextRequest } from 'next/server';
import NextAuth, { AuthError, type NextAuthConfig } from 'next-auth';
import { callbackPath } from '../../domain/people/callback-path';
import { database } from '../platform/database';
import { environment } from '../platform/environment';
import { log } from '../platform/log';
import type { ProviderId } from '../platform/provider-settings';
import { sendMail } from './mail';
import { registerPerson } from './register-person';
import { signInMail } from './sign-in-mail';
import { authProviders, verifiedEmail } from './sign-in-providers';

/**
 * The one file that talks to Auth.js. Sessions are rows in the database, so that signing out or a suspension ends them
 * at once; the sign-in link's token is kept as a hash.
 */

/** How long a sign-in link works. */
export const LINK_MINUTES = 20;

const EMAIL = 'email';

/** The error that the sign-in page is told when a provider vouches for no address. */
export const UNVERIFIED = 'UnverifiedAddress';

const { auth, handlers, signIn, signOut } = NextAuth(() => {
  const { siteUrl, authSecret } = environment();
  // Auth.js would build addresses from whatever host a request names; this is where it takes a fixed one from.
  process.env.AUTH_URL = new URL(siteUrl).origin;
  return {
    ...CONFIG,
    providers: [MAIL_LINK, ...authProviders()],
    secret: authSecret,
    useSecureCookies: siteUrl.startsWith('https:'),
    cookies: { sessionToken: { name: sessionCookie(siteUrl) } },
    adapter: adapter(),
  };
});

const MAIL_LINK: NextAuthConfig['providers'][number] = {
  id: EMAIL,
  type: 'email',
  name: 'Mail link',
  maxAge: LINK_MINUTES * 60,
  sendVerificationRequest: ({ identifier, token, url }) => {
    const { siteUrl } = environment();
    const wanted = toPath(new URL(url).searchParams.get('callbackUrl') ?? '');
    const parameters = { email: identifier, token, ...(wanted === '/' ? {} : { callbackUrl: wanted }) };
    const address = `${siteUrl}/signin/confirm?${new URLSearchParams(parameters)}`;
    return sendMail(signInMail({ to: identifier, address, siteUrl, minutes: LINK_MINUTES }));
  },
};

const CONFIG: Omit<NextAuthConfig, 'adapter' | 'secret' | 'providers'> = {
  basePath: '/api/auth',
  trustHost: true,
  session: { strategy: 'database' },
  pages: { signIn: '/signin', verifyRequest: '/signin/sent', error: '/signin', newUser: '/welcome' },
  callbacks: {
    redirect: ({ url, baseUrl }) => `${baseUrl}${toPath(url)}`,
    session: ({ session, user }) => ({ ...session, user }),
    signIn: ({ account, profile }) =>
      account?.type === 'email' || verifiedEmail(profile) !== null || `/signin?error=${UNVERIFIED}`,
  },
  logger: {
    // A used link or a refusal is a visitor's affair; anything else is the operator's. Never the debug lines: they
    // hold tokens.
    error: (error) =>
      error instanceof AuthError && error.type === 'Verification' ? undefined : log.error({ err: error }, 'sign-in'),
    warn: (code) => log.warn({ code }, 'sign-in'),
    debug: () => undefined,
  },
};

function adapter(): NonNullable<NextAuthConfig['adapter']> {
  return {
    ...PrismaAdapter(database()),
    // Nobody comes so far with an address that is not verified: by the mail to it, or by the provider (`signIn` above).
    createUser: ({ email, emailVerified }) =>
      registerPerson(database(), { email, emailVerified: emailVerified ?? new Date() }, environment()),
  };
}

/** A callback address as a path: Auth.js hands on whole addresses of this site too. */
function toPath(url: string): string {
  const { origin } = new URL(environment().siteUrl);
  return callbackPath(url.startsWith(`${origin}/`) ? url.slice(origin.length) : url);
}

/** The row of whoever's session the request names, as Auth.js read it: unchecked. */
export async function sessionUser(): Promise<unknown> {
  return (await auth())?.user ?? null;
}

/** Makes a sign-in link and mails it. @returns whether the mail went out. */
export async function sendSignInLink(email: string, wanted: string): Promise<boolean> {
  const answer: unknown = await signIn(EMAIL, { email, redirectTo: callbackPath(wanted), redirect: false });
  return typeof answer === 'string' && !new URL(answer, environment().siteUrl).searchParams.has('error');
}

/** Where a browser goes to sign in through a provider; its cookies are set on the way. */
export async function providerAddress(provider: ProviderId, wanted: string): Promise<string> {
  return signIn(provider, { redirectTo: callbackPath(wanted), redirect: false });
}

/** Takes somebody back from a provider: the answer carries the session's cookie, or leads to the sign-in page. */
export function finishProviderSignIn(request: Parameters<typeof handlers.GET>[0]): Promise<Response> {
  return handlers.GET(request);
}

/** Whether a sign-in link could still be used. Looks, and spends nothing. */
export async function isLinkLive(email: string, token: string): Promise<boolean> {
  const hash = createHash('sha256').update(`${token}${environment().authSecret}`).digest('hex');
  const row = await database().verificationToken.findUnique({
    where: { identifier_token: { identifier: email, token: hash } },
    select: { expires: true },
  });
  return row !== null && row.expires > new Date();
}

/**
 * Spends a sign-in link: the answer carries the session's cookie and leads on, or back to the sign-in page. All that is
 * needed stands in the address: a body is not read, however large.
 */
export async function confirmSignIn(request: NextRequest): Promise<Response> {
  const { url, method } = request;
  const headers = { cookie: request.headers.get('cookie') ?? '' };
  const response = await handlers.POST(new NextRequest(url, { method, headers }));
  const location = new URL(response.headers.get('location') ?? '/', environment().siteUrl);
  const wanted = callbackPath(request.nextUrl.searchParams.get('callbackUrl'));
  // A refused link forgets where its reader wanted to go.
  if (!location.searchParams.has('error') || wanted === '/') return response;
  location.searchParams.set('callbackUrl', wanted);
  return new Response(null, { status: 303, headers: { location: location.href } });
}

/** What the session's cookie is called: with HTTPS by a name that binds it to this host alone. */
export const SESSION_COOKIES = ['__Host-authjs.session-token', 'authjs.session-token'] as const;

function sessionCookie(siteUrl: string): (typeof SESSION_COOKIES)[number] {
  return SESSION_COOKIES[siteUrl.startsWith('https:') ? 0 : 1];
}

/** Ends the session that the request names, in the database and in the browser. */
export async function endSession(): Promise<void> {
  await signOut({ redirect: false });
}
