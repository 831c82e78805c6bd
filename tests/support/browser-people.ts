import { createHash, randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import pg from 'pg';
import type { Site } from './browser-site';

type Person = { handle: string; role?: 'member' | 'moderator' | 'admin'; isFounding?: boolean };

/** Signs a browser in as somebody with an account, without the form: a row for the session, and its cookie. */
export async function signIn(context: BrowserContext, site: Site, person: Person): Promise<void> {
  const token = randomUUID();
  await withAccount(site, person, (client, userId) =>
    client.query(`INSERT INTO "Session" ("sessionToken", "userId", expires) VALUES ($1, $2, '2100-01-01')`, [
      token,
      userId,
    ]),
  );
  await context.addCookies([{ name: 'authjs.session-token', value: token, url: site.url, httpOnly: true }]);
}

/** Gives somebody with an account a token of the API. */
export async function giveToken(site: Site, person: Person): Promise<string> {
  const token = `wm_${randomUUID()}`;
  await withAccount(site, person, (client, userId) =>
    client.query(
      `INSERT INTO "ApiToken" (id, "userId", hash, scope, "createdAt") VALUES ($1, $2, $3, 'write', now())`,
      [randomUUID(), userId, createHash('sha256').update(token).digest('hex')],
    ),
  );
  return token;
}

async function withAccount(
  site: Site,
  { handle, role = 'member', isFounding = false }: Person,
  write: (client: pg.Client, userId: string) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: site.database });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "User" (id, email, "emailVerified", handle, role, "foundingUntil") VALUES ($1, $2, now(), $3, $4, $5)
       ON CONFLICT (email) DO UPDATE SET handle = EXCLUDED.handle RETURNING id`,
      [randomUUID(), `${handle}@example.org`, handle, role, isFounding ? '2100-01-01' : null],
    );
    await write(client, rows[0]?.id ?? '');
  } finally {
    await client.end();
  }
}
