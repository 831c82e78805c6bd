import { createHash, randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { ask } from './browser-database';
import type { Site } from './browser-site';

type Person = { handle: string; role?: 'member' | 'moderator' | 'admin'; isFounding?: boolean };

/** A page of somebody's own browser, signed in. */
export async function pageOf(
  browser: Browser,
  site: Site,
  person: Person,
  settings: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, ...settings });
  await signIn(context, site, person);
  return context.newPage();
}

/** Signs a browser in as somebody with an account, without the form: a row for the session, and its cookie. */
export async function signIn(context: BrowserContext, site: Site, person: Person): Promise<void> {
  const token = randomUUID();
  await ask(site.database, `INSERT INTO "Session" ("sessionToken", "userId", expires) VALUES ($1, $2, '2100-01-01')`, [
    token,
    await accountOf(site, person),
  ]);
  await context.addCookies([{ name: 'authjs.session-token', value: token, url: site.url, httpOnly: true }]);
}

/** Gives somebody with an account a token of the API. */
export async function giveToken(site: Site, person: Person): Promise<string> {
  const token = `wm_${randomUUID()}`;
  await ask(
    site.database,
    `INSERT INTO "ApiToken" (id, "userId", hash, scope, "createdAt") VALUES ($1, $2, $3, 'write', now())`,
    [randomUUID(), await accountOf(site, person), createHash('sha256').update(token).digest('hex')],
  );
  return token;
}

/** The id of somebody's account, which is opened where there is none. */
async function accountOf(site: Site, { handle, role = 'member', isFounding = false }: Person): Promise<string> {
  const [account] = await ask<{ id: string }>(
    site.database,
    `INSERT INTO "User" (id, email, "emailVerified", handle, role, "foundingUntil") VALUES ($1, $2, now(), $3, $4, $5)
     ON CONFLICT (email) DO UPDATE SET handle = EXCLUDED.handle RETURNING id`,
    [randomUUID(), `${handle}@example.org`, handle, role, isFounding ? '2100-01-01' : null],
  );
  return account?.id ?? '';
}
