import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody with an account at the provider. */
type Account = { email: string; isVerified: boolean };

/** A real OpenID provider on this machine, login page and all. */
export type OpenIdProvider = {
  /** The settings of a site that people sign in to through it. */
  readonly settings: Readonly<Record<string, string>>;
  /** The addresses of its accounts, by login. Any password does. */
  readonly accounts: Map<string, Account>;
  /** Makes a site its client, once the site's address is known. */
  serve: (siteUrl: string) => void;
  stop: () => Promise<void>;
};

const CLIENT = { client_id: 'weights-and-measures', client_secret: 'between-the-two-of-them' };

/** Starts a provider without clients and accounts. */
export async function startOpenIdProvider(): Promise<OpenIdProvider> {
  const accounts = new Map<string, Account>();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    settings: {
      AUTH_OIDC_ISSUER: issuer,
      AUTH_OIDC_ID: CLIENT.client_id,
      AUTH_OIDC_SECRET: CLIENT.client_secret,
    },
    accounts,
    serve(siteUrl) {
      const answer = providerFor(issuer, siteUrl, accounts).callback();
      server.on('request', (request, response) => void answer(request, response));
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function providerFor(issuer: string, siteUrl: string, accounts: ReadonlyMap<string, Account>): Provider {
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [`${siteUrl}/api/auth/callback/oidc`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount(_, id) {
      const account = accounts.get(id);
      if (!account) return undefined;
      return { accountId: id, claims: () => ({ sub: id, email: account.email, email_verified: account.isVerified }) };
    },
    cookies: { keys: ['only for tests'] },
  });
  // Its pages have no icon, and take a font from elsewhere; the tests take nothing that fails, and ask nothing of others.
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/favicon.ico') context.status = 204;
    if (typeof context.body === 'string') context.body = context.body.replace(/@import[^;]*;/g, '');
  });
  return provider;
}
