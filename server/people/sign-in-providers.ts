import type { NextAuthConfig } from 'next-auth';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import HuggingFace from 'next-auth/providers/huggingface';
import { z } from 'zod';
import { environment } from '../platform/environment';
import type { Provider, ProviderId } from '../platform/provider-settings';

/** How a provider is named on the sign-in page. One's own is known by its address. */
function nameOf(id: ProviderId, provider: Provider): string {
  const names = { github: 'GitHub', google: 'Google', huggingface: 'Hugging Face' };
  return id === 'oidc' ? new URL(provider.issuer ?? '').host : names[id];
}

/** The providers that people can sign in through, beside the mail link, in the order in which they are offered. */
export function signInProviders(): Array<{ id: ProviderId; name: string }> {
  const { providers } = environment();
  return (Object.entries(providers) as Array<[ProviderId, Provider]>).map(([id, provider]) => ({
    id,
    name: nameOf(id, provider),
  }));
}

/** Whether somebody can sign in through it here. */
export function isProvider(id: string): id is ProviderId {
  return signInProviders().some((provider) => provider.id === id);
}

// Of what a provider tells, only who somebody is there and their address is used; none of its tokens is kept.
const shared = {
  // The address decides whose account it is, and only a verified one comes so far (`verifiedEmail`).
  allowDangerousEmailAccountLinking: true,
  account: () => ({}),
};

const toUser = (profile: { sub?: string | null; email?: string | null }) => ({
  id: String(profile.sub),
  email: profile.email?.trim().toLowerCase() ?? null,
});

const MAKERS: Readonly<Record<ProviderId, (provider: Provider) => NextAuthConfig['providers'][number]>> = {
  github: ({ clientId, clientSecret }) =>
    GitHub({
      clientId,
      clientSecret,
      ...shared,
      userinfo: {
        url: 'https://api.github.com/user',
        request: ({ tokens }: { tokens: { access_token?: string } }) => gitHubProfile(tokens.access_token ?? ''),
      },
      profile: ({ id, email }) => toUser({ sub: String(id), email }),
    }),
  google: ({ clientId, clientSecret }) => Google({ clientId, clientSecret, ...shared, profile: toUser }),
  huggingface: ({ clientId, clientSecret }) =>
    HuggingFace({ clientId, clientSecret, ...shared, idToken: false, profile: toUser }),
  oidc: ({ clientId, clientSecret, issuer }) => ({
    id: 'oidc',
    type: 'oidc' as const,
    name: 'OpenID',
    clientId,
    clientSecret,
    issuer: issuer ?? '',
    checks: ['pkce', 'state', 'nonce'] as Array<'pkce' | 'state' | 'nonce'>,
    // Many providers put the address into the answer about the user only.
    idToken: false,
    ...shared,
    profile: toUser,
  }),
};

/** The configured providers as Auth.js takes them. */
export function authProviders(): NextAuthConfig['providers'] {
  const { providers } = environment();
  return (Object.entries(providers) as Array<[ProviderId, Provider]>).map(([id, provider]) => MAKERS[id](provider));
}

/**
 * The address that a provider vouches for, or null: an account belongs to whoever holds its address, so one that nobody
 * has verified opens none.
 */
export function verifiedEmail(profile: unknown): string | null {
  const claims = z.object({ email: z.email(), email_verified: z.literal([true, 'true']) }).safeParse(profile);
  return claims.success ? claims.data.email : null;
}

const gitHubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** Of the addresses that GitHub knows, the one that people call theirs, if GitHub has verified it. */
export function verifiedGitHubEmail(emails: unknown): string | null {
  return gitHubEmails.parse(emails).find(({ primary, verified }) => primary && verified)?.email ?? null;
}

async function gitHubProfile(accessToken: string) {
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`https://api.github.com${path}`, {
      headers: { authorization: `Bearer ${accessToken}`, accept: 'application/vnd.github+json' },
    });
    if (!answer.ok) throw new Error(`GitHub answered ${answer.status} to ${path}.`);
    return answer.json();
  };
  const { id } = z.object({ id: z.number() }).parse(await ask('/user'));
  // What the profile shows is not said to be verified.
  const email = verifiedGitHubEmail(await ask('/user/emails'));
  return { id, email, email_verified: email !== null };
}
