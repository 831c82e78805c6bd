import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import pg from 'pg';
import type { Site } from './browser-site';

type Person = { handle: string; role?: 'member' | 'moderator' | 'admin'; isFounding?: boolean };

/** Signs a browser in as somebody with an account, without the form: a row for the session, and its cookie. */
export async function signIn(context: BrowserContext, site: Site, person: Person): Promise<void> {
  const { handle, role = 'member', isFounding = false } = person;
  const token = randomUUID();
  const client = new pg.Client({ connectionString: site.database });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "User" (id, email, "emailVerified", handle, role, "foundingUntil") VALUES ($1, $2, now(), $3, $4, $5)
       ON CONFLICT (email) DO UPDATE SET handle = EXCLUDED.handle RETURNING id`,
      [randomUUID(), `${handle}@example.org`, handle, role, isFounding ? '2100-01-01' : null],
    );
    await client.query(`INSERT INTO "Session" ("sessionToken", "userId", expires) VALUES ($1, $2, '2100-01-01')`, [
      token,
      rows[0]?.id,
    ]);
  } finally {
    await client.end();
  }
  await context.addCookies([{ name: 'authjs.session-token', value: token, url: site.url, httpOnly: true }]);
}
