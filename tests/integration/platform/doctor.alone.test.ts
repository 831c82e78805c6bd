import { afterEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../../scripts/lib/ports.mjs';
import { useFreshDatabase } from '../../support/fresh-database';
import { startMailServer } from '../../support/mail-server';

const database = useFreshDatabase();

/** What the doctor finds with these settings, by what it looked at; each look reads the environment anew. */
async function found(settings: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries({ AUTH_SECRET: 'x'.repeat(32), ...settings })) vi.stubEnv(name, value);
  vi.resetModules();
  const { examine } = await import('../../../server/platform/doctor/examine');
  return new Map((await examine()).map((finding) => [finding.what, finding]));
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the doctor', () => {
  it('finds a site in order', async () => {
    const findings = await found({ DATABASE_URL: database.url });
    expect([...findings.values()].filter(({ isFit }) => !isFit)).toEqual([]);
    expect(findings.get('database')?.detail).toMatch(/^PostgreSQL \d+/);
    expect(findings.get('mail')?.detail).toContain('/outbox');
  });

  it('tells every problem of the environment at once, and asks nothing further', async () => {
    const findings = await found({ DATABASE_URL: 'mysql://x', SITE_URL: 'https://example.org', AUTH_SECRET: 'short' });
    expect([...findings.keys()]).toEqual(['environment']);
    for (const name of ['DATABASE_URL', 'AUTH_SECRET', 'SMTP_URL', 'MAIL_FROM']) {
      expect(findings.get('environment')?.detail).toContain(name);
    }
  });

  it.each([
    ['nobody listens', (port: number) => ({ port: String(port) }), 'Is the server running'],
    ['there is no such database', () => ({ pathname: '/wm_nothing_here' }), 'Make the database'],
  ])('says what to do where %s', async (_, change, mend) => {
    const url = new URL(database.url);
    Object.assign(url, change(await freePort()));
    const finding = (await found({ DATABASE_URL: url.href })).get('database');
    expect(finding).toMatchObject({ isFit: false });
    expect(finding?.mend).toContain(mend);
  });

  it('names migrations and extensions that are missing, and jobs that nobody does', async () => {
    await database.client.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL
      WHERE migration_name = '20261124000000_first'`;
    await database.client
      .$executeRaw`SELECT graphile_worker.add_job('take-standings', run_at := now() - interval '2 hours')`;
    const findings = await found({ DATABASE_URL: database.url });
    expect(findings.get('migrations')).toMatchObject({ isFit: false });
    expect(findings.get('migrations')?.detail).toContain('20261124000000_first');
    expect(findings.get('jobs')?.mend).toContain('start it');
  });

  it('asks the mail server, and says what it answered', async () => {
    const server = await startMailServer();
    const mail = { DATABASE_URL: database.url, MAIL_FROM: 'mail@example.org' };
    expect((await found({ ...mail, SMTP_URL: server.url })).get('mail')).toMatchObject({ isFit: true });
    await server.stop();
    expect((await found({ ...mail, SMTP_URL: server.url })).get('mail')).toMatchObject({ isFit: false });
  });

  it.each(['CACHE_URL', 'DATABASE_REPLICA_URL'])('says that %s does nothing', async (name) => {
    const findings = await found({ DATABASE_URL: database.url, [name]: 'redis://localhost' });
    expect(findings.get('cache')).toMatchObject({ isFit: false, mend: expect.stringContaining('Unset it') });
    expect(findings.get('cache')?.detail).toContain(name);
  });
});
