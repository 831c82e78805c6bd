import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, SECRET } from '../support/browser-database';
import { signIn } from '../support/browser-people';
import { startSite } from '../support/browser-site';
import { expect, test } from '../support/browser-test';

const PUBLIC = {
  SITE_URL: 'https://wm.example.org',
  SMTP_URL: 'smtp://operator:mail-password-of-the-tests@localhost:1',
  MAIL_FROM: 'mail@wm.example.org',
};

/** Uses a sign-in link as the proxy in front of the site hands it on. */
function useLink(url: string, token: string): Promise<Response> {
  return fetch(`${url}/api/auth/callback/email?${new URLSearchParams({ email: 'ada@example.org', token })}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: PUBLIC.SITE_URL, 'x-forwarded-host': 'wm.example.org', 'x-forwarded-for': '203.0.113.7' },
  });
}

test('in public a page names its picture by the public address, the session’s cookie is bound to its host, and all instances count the links that a client uses', async () => {
  const site = await startSite(PUBLIC);
  try {
    const token = randomUUID();
    const hash = createHash('sha256').update(`${token}${SECRET}`).digest('hex');
    await ask(site.database, `INSERT INTO "VerificationToken" VALUES ('ada@example.org', $1, '2100-01-01')`, [hash]);

    const rating = await fetch(`${site.url}/models/t5/criteria/weights`);
    const [, picture = ''] = /property="og:image" content="([^"]*)"/.exec(await rating.text()) ?? [];
    expect(picture).toMatch(`${PUBLIC.SITE_URL}/models/t5/`);

    const first = await useLink(site.url, token);
    const [cookie] = first.headers.getSetCookie().filter((one) => one.includes('session-token'));
    expect(cookie).toMatch(/^__Host-authjs\.session-token=/);
    expect(cookie?.split('; ')).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']));
    expect(cookie).not.toMatch(/domain/i);
    expect(first.headers.get('ratelimit-policy')).toBe('"sign-in";q=30;w=1200');
    expect(first.headers.get('ratelimit')).toMatch(/^"sign-in";r=29;t=\d+$/);

    const other = await site.startAnother();
    for (let used = 1; used < 30; used++) {
      const wrong = await useLink(used % 2 === 0 ? site.url : other.url, `wrong-${used}`);
      expect(wrong.headers.get('location')).toContain('error=Verification');
    }
    const refused = await useLink(other.url, 'wrong again');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"sign-in";r=0;/);
    expect(await refused.text()).toMatch(/Try again in \d+ minutes/);
  } finally {
    await site.remove();
  }
});

test.describe('a write', () => {
  test.use({ javaScriptEnabled: false });

  test('from another site, or larger than anything sensible, does nothing, whether or not it tells its length', async ({
    page,
    context,
    sharedSite,
  }) => {
    await signIn(context, sharedSite, { handle: 'gwen' });
    await page.goto(`${sharedSite.url}/models/t5/criteria/weights`);
    const hidden = page.getByRole('form', { name: 'Your rating' }).locator('input[type=hidden]');
    const fields = await hidden.evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value] as const),
    );
    const vote = (origin: string, reason: string) =>
      context.request.post(page.url(), {
        multipart: { ...Object.fromEntries(fields), level: 'open', reason },
        headers: { origin },
      });
    const chunked = async (reason: string) => {
      const form = new FormData();
      for (const [name, value] of [...fields, ['level', 'open'], ['reason', reason]] as const) form.set(name, value);
      const { body, headers } = new Response(form);
      const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
      // A stream is sent in chunks, as by some servers in front, and says nothing of its length.
      const sent = { 'content-type': headers.get('content-type') ?? '', cookie: cookies.join('; ') };
      const post = { method: 'POST', body, duplex: 'half', headers: { ...sent, origin: sharedSite.url } };
      return fetch(page.url(), post);
    };
    const votes = () =>
      ask(
        sharedSite.database,
        `SELECT answer FROM "VoteEvent" JOIN "User" u ON voter = 'person:' || u.id WHERE handle = 'gwen'`,
      );

    const call = await context.request.put(`${sharedSite.url}/api/v1/models/t5/criteria/weights/vote`, {
      data: { level: 'open' },
      headers: { origin: sharedSite.url },
    });
    expect(call.status(), 'the API knows no cookies').toBe(401);
    expect((await vote('https://elsewhere.example', '')).status()).toBeGreaterThanOrEqual(400);
    expect((await vote(sharedSite.url, 'x'.repeat(2_000_000))).status()).toBe(413);
    for (const size of [1_100_000, 5_000_000]) expect((await chunked('x'.repeat(size))).status).toBe(413);
    expect(await votes()).toEqual([]);

    expect((await chunked('')).status).toBeLessThan(400);
    expect(await votes()).toHaveLength(1);
    expect((await vote(sharedSite.url, '')).status()).toBeLessThan(400);
  });
});

test('what is secret stands in no script, no error page and no log', async ({ ownSite }) => {
  const names = ['AUTH_SECRET', 'DATABASE_URL', 'SMTP_URL', 'AUTH_GITHUB_SECRET', 'AUTH_OIDC_SECRET'];
  // What the build was given, and what the site runs with.
  const values = [process.env.AUTH_SECRET, SECRET, new URL(ownSite.database).password].filter((value) => value);
  const scripts = (await readdir('.next-verify/static', { recursive: true })).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts) {
    const script = await readFile(join('.next-verify/static', file), 'utf8');
    for (const secret of [...names, ...values])
      expect(script.includes(secret ?? ''), `${secret} in ${file}`).toBe(false);
  }

  await ownSite.dropDatabase();
  const failed = await fetch(`${ownSite.url}/models?q=anything`);
  expect(failed.status).toBe(500);
  const page = await failed.text();
  for (const inside of [...values, new URL(ownSite.database).pathname.slice(1), 'prisma', '/server/', 'at async']) {
    expect(page.includes(inside ?? ''), `${inside} in the error page`).toBe(false);
  }
  await expect.poll(ownSite.log).toContain('"msg":"unexpected"');
  for (const value of values) expect(ownSite.log().includes(value ?? ''), `${value} in the log`).toBe(false);
});
