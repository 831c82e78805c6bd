import { beforeAll, describe, expect, it, vi } from 'vitest';
import { requestSignInLink } from '../../../server/people/request-sign-in-link';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(32));
});

const sent: string[] = [];
const send = async (email: string) => {
  sent.push(email);
  return true;
};
const ask = (email: unknown, client: string | null = null) =>
  requestSignInLink({ email, client }, send, database.client);

describe('asking for a sign-in link', () => {
  it('mails it to the address in its plain form', async () => {
    expect(await ask(' Ada@Example.ORG ')).toEqual({ ok: true });
    expect(sent.at(-1)).toBe('ada@example.org');
  });

  it.each(['', 'ada', 'ada@', 'a@b@example.org', 'ada@example.org, bob@example.org', '"a"@example.org', null, 7])(
    'refuses %j, which is no address, before anything is sent',
    async (email) => {
      const before = sent.length;
      const answer = await ask(email);
      expect(answer).toMatchObject({ refusal: { kind: 'invalid', errors: [{ path: 'email' }] } });
      expect(sent.length).toBe(before);
    },
  );

  it('refuses the sixth for one address, however it is written, and says when to come back', async () => {
    for (const email of [
      'eve@example.org',
      'EVE@example.org',
      'Eve@Example.org',
      ' eve@example.org',
      'eVe@example.org',
    ]) {
      expect(await ask(email, '203.0.113.1')).toEqual({ ok: true });
    }
    const sixth = await ask('eve@example.org', '203.0.113.2');
    expect(sixth).toMatchObject({ refusal: { kind: 'rate-limited', retryAfterSeconds: expect.any(Number) } });
    expect(await ask('not-eve@example.org', '203.0.113.2')).toEqual({ ok: true });
  });

  it('refuses the thirty-first of one client, to whomever, and still serves others', async () => {
    for (let n = 0; n < 30; n++) expect(await ask(`list-${n}@example.org`, '203.0.113.9')).toEqual({ ok: true });
    expect(await ask('list-31@example.org', '203.0.113.9')).toMatchObject({ refusal: { kind: 'rate-limited' } });
    expect(await ask('list-31@example.org', '203.0.113.10')).toEqual({ ok: true });
    expect(await ask('list-32@example.org')).toEqual({ ok: true });
  });

  it('tells when the mail could not be sent', async () => {
    const answer = await requestSignInLink(
      { email: 'b@example.org', client: null },
      async () => false,
      database.client,
    );
    expect(answer).toMatchObject({ refusal: { kind: 'conflict', detail: expect.stringContaining('Try again') } });
  });

  it('stores neither addresses nor clients with the counters', async () => {
    const keys = (await database.client.rateLimiterFlexible.findMany()).map(({ key }) => key).join('\n');
    expect(keys).toContain('sign-in-address:');
    expect(keys).not.toMatch(/example|203\.0/);
  });
});
