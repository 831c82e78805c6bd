import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '../../../domain/people/permissions';
import { TAGS_CHANNEL } from '../../../server/cache/announce';
import type { Command, Handler, Outcome } from '../../../server/commands/command';
import { run } from '../../../server/commands/run';
import { runInJob } from '../../../server/commands/run-in-job';
import type { Transaction } from '../../../server/platform/database';
import type { Sql } from '../../../server/platform/sql';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();
const admin: Actor = { kind: 'person', id: '00000000-0000-4000-8000-000000000001', role: 'admin', isSuspended: false };
const input = z.strictObject({ name: z.string().min(3, 'use at least three letters') });

type Overrides = Partial<Pick<Command<typeof input, string>, 'name' | 'limit'>> & {
  handler?: Handler<typeof input, string, Transaction>;
  sqlHandler?: Handler<typeof input, string, Sql>;
};

/** A small command that writes one text, for what the runner does around a handler. */
function writeText({ sqlHandler, handler, ...overrides }: Overrides = {}): Command<typeof input, string> {
  const command = {
    name: 'write-text',
    input,
    permission: 'load catalogue' as const,
    limit: { points: 100, seconds: 60 },
    ...overrides,
  };
  return sqlHandler ? { ...command, sqlHandler } : { ...command, handler: handler ?? writing };
}

const writing: Handler<typeof input, string, Transaction> = async ({ input: { name }, transaction }) => {
  const id = crypto.randomUUID();
  await transaction.text.create({ data: { id, body: name } });
  return {
    ok: true,
    value: id,
    changes: [{ kind: 'text-written', modelId: null, detail: { name } }],
    tags: ['a', 'b'],
  };
};

/** Its first statement goes out before it is known whether it may go on, the second after. */
const writingSql: Handler<typeof input, string, Sql> = async ({ input: { name }, transaction }) => {
  await transaction.$executeRaw`SELECT 1`;
  await transaction.$executeRaw`INSERT INTO "Text" (id, body) VALUES (gen_random_uuid(), ${name})`;
  return done(null);
};

function done(modelId: string | null): Outcome<string> {
  return { ok: true, value: 'it', changes: [{ kind: 'text-written', modelId, detail: {} }], tags: [] };
}

describe('run', () => {
  it('writes, records the change with its actor, and names the tags', async () => {
    const result = await run(writeText(), admin, { name: 'hello' }, { client: database.client });
    expect(result).toMatchObject({ ok: true, tags: ['a', 'b'] });
    const change = await database.client.change.findFirst({ orderBy: { id: 'desc' } });
    expect(change).toMatchObject({ kind: 'text-written', actor: `person:${admin.id}`, detail: { name: 'hello' } });
  });

  it('refuses bad input with a path and a way to mend it, before anything else', async () => {
    const anonymous: Actor = { kind: 'anonymous' };
    const result = await run(writeText(), anonymous, { name: 'a' }, { client: database.client });
    expect(result).toEqual({
      ok: false,
      refusal: { kind: 'invalid', errors: [{ path: 'name', message: 'use at least three letters' }] },
    });
  });

  it('refuses text with a character that no text can hold, wherever it stands', async () => {
    const nul = { name: 'hell\0o', sources: [{ url: 'a' }, { url: '\0' }] };
    const result = await run(writeText(), admin, nul, { client: database.client });
    const message = 'leave out the character U+0000';
    expect(result).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid',
        errors: [
          { path: 'name', message },
          { path: 'sources.1.url', message },
        ],
      },
    });
  });

  it.each<[string, Actor, string]>([
    ['nobody', { kind: 'anonymous' }, 'unauthenticated'],
    ['a member', { kind: 'person', id: 'x', role: 'member', isSuspended: false }, 'forbidden'],
    ['a moderator', { kind: 'person', id: 'x', role: 'moderator', isSuspended: false }, 'forbidden'],
    ['a suspended admin', { kind: 'person', id: 'x', role: 'admin', isSuspended: true }, 'forbidden'],
  ])('refuses %s', async (_who, actor, kind) => {
    const before = await database.client.text.count();
    const result = await run(writeText(), actor, { name: 'hello' }, { client: database.client });
    expect(result).toMatchObject({ ok: false, refusal: { kind } });
    expect(await database.client.text.count()).toBe(before);
  });

  it('rolls back what a handler wrote before it refused', async () => {
    const before = await database.client.text.count();
    const command = writeText({
      async handler({ transaction }) {
        await transaction.text.create({ data: { id: crypto.randomUUID(), body: 'half' } });
        return { ok: false, refusal: { kind: 'conflict', detail: 'changed meanwhile' } };
      },
    });
    const result = await run(command, admin, { name: 'hello' }, { client: database.client });
    expect(result).toEqual({ ok: false, refusal: { kind: 'conflict', detail: 'changed meanwhile' } });
    expect(await database.client.text.count()).toBe(before);
  });

  it('lets bugs through as exceptions, with nothing written', async () => {
    const before = await database.client.text.count();
    const command = writeText({
      async handler({ transaction }) {
        await transaction.text.create({ data: { id: crypto.randomUUID(), body: 'half' } });
        throw new TypeError('a bug');
      },
    });
    await expect(run(command, admin, { name: 'hello' }, { client: database.client })).rejects.toThrow('a bug');
    expect(await database.client.text.count()).toBe(before);
  });

  it('writes all or nothing, too, where a handler asks for statements alone', async () => {
    const write = (end: (sql: Sql) => Promise<Outcome<string>>) => {
      const sqlHandler: Handler<typeof input, string, Sql> = async ({ input: { name }, transaction }) => {
        await transaction.$executeRaw`INSERT INTO "Text" (id, body) VALUES (gen_random_uuid(), ${name})`;
        return end(transaction);
      };
      return run(writeText({ sqlHandler }), admin, { name: 'by the driver' }, { client: database.client });
    };
    const written = () => database.client.text.count({ where: { body: 'by the driver' } });
    const refusal = { kind: 'conflict', detail: 'changed meanwhile' } as const;
    expect(await write(async () => ({ ok: false, refusal }))).toEqual({ ok: false, refusal });
    await expect(write((sql) => sql.$queryRaw`SELECT 1 / 0`)).rejects.toThrow('division by zero');
    await expect(write(async () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
    // The commit goes out behind what was not waited for and the change rows, and must come to nothing with them.
    await expect(write(async (sql) => ({ ...done(null), written: sql.$queryRaw`SELECT 1 / 0` }))).rejects.toThrow(
      'division by zero',
    );
    await expect(write(async () => done(crypto.randomUUID()))).rejects.toThrow('Change_modelId_fkey');
    await expect(write((sql) => sql.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`)).rejects.toThrow(
      'terminating connection',
    );
    expect(await written()).toBe(0);
    expect(await write(async () => done(null))).toMatchObject({ ok: true, value: 'it' });
    expect(await written()).toBe(1);
    const open = await database.client.$queryRaw`
      SELECT state FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
    expect(open).toEqual([]);
  });

  it.each(['handler', 'sqlHandler'])(
    'limits each actor of a %s, counting in the database, and says when to come back',
    async (kind) => {
      const before = await database.client.text.count();
      const command = writeText({
        name: `write-rarely-by-${kind}`,
        limit: { points: 2, seconds: 60 },
        ...(kind === 'handler' ? {} : { sqlHandler: writingSql }),
      });
      const write = (actor: Actor) => run(command, actor, { name: 'hello' }, { client: database.client });
      const other: Actor = { ...admin, id: '00000000-0000-4000-8000-000000000002' };
      expect([(await write(admin)).ok, (await write(admin)).ok]).toEqual([true, true]);
      const third = await write(admin);
      if (third.ok || third.refusal.kind !== 'rate-limited') throw new Error('the third was let through');
      expect(third.refusal.retryAfterSeconds).toBeGreaterThan(0);
      expect(third.refusal.retryAfterSeconds).toBeLessThanOrEqual(60);
      // Who is refused counts, too, and writes nothing.
      const key = `${command.name}:person:${admin.id}`;
      expect(await database.client.rateLimiterFlexible.findUnique({ where: { key } })).toMatchObject({ points: 3 });
      expect(await database.client.text.count()).toBe(before + 2);
      expect((await write(other)).ok).toBe(true);
    },
  );

  it('announces the tags when it commits, and not when it refuses', async () => {
    const listener = new pg.Client({ connectionString: database.url });
    await listener.connect();
    await listener.query(`LISTEN ${TAGS_CHANNEL}`);
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await run(writeText(), { kind: 'anonymous' }, { name: 'hello' }, { client: database.client });
    await run(writeText(), admin, { name: 'hello' }, { client: database.client });
    // A round trip of its own: what was sent before it has arrived.
    await listener.query('SELECT 1');
    expect(heard).toEqual(['["a","b"]']);
    await listener.end();
  });
});

const answer = (outcome: Outcome<string>, asked = 'hello') =>
  runInJob(writeText({ handler: async () => outcome }), { name: asked }, { client: database.client });

describe('a command that a job runs', () => {
  it('finds that what it is about is gone, and fails the job with any other refusal', async () => {
    expect(await answer(done(null))).toBe('it');
    expect(await answer({ ok: false, refusal: { kind: 'not-found', what: 'the model' } })).toBeNull();
    await expect(answer({ ok: false, refusal: { kind: 'conflict', detail: 'changed meanwhile' } })).rejects.toThrow(
      /write-text was refused.*changed meanwhile/,
    );
    await expect(answer(done(null), 'a')).rejects.toThrow(/write-text was refused.*use at least three letters/);
  });
});
