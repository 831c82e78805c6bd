import { describe, expect, it } from 'vitest';
import { recordChanges } from '../../../../server/commands/record-changes';
import { countChanges } from '../../../../server/exchange/change-blocks';
import { apiOver } from '../../../support/api';
import { done, editsOver } from '../../../support/edits';
import { useFreshDatabase } from '../../../support/fresh-database';
import { createPerson } from '../../../support/people';
import { rowsRead } from '../../../support/rows-read';

const database = useFreshDatabase('examples');

type Listed = { items: Array<{ id: string; at: string; kind: string }>; nextCursor: string | null; total: number };

async function changes(query = ''): Promise<Listed> {
  const response = await apiOver(database.client).call('GET', `/changes${query}`);
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}

async function kindsSince(since: string): Promise<string[]> {
  return (await changes(`?since=${since}`)).items.map(({ kind }) => kind);
}

/** A second of a New Year's night that is long to come. */
function at(second: number): Date {
  return new Date(Date.UTC(2087, 0, 1, 0, 0, second));
}

/** A fact that nobody looks at, as a command records it. */
function change(kind: string, when = new Date()) {
  return { at: when, actor: 'operator', changes: [{ kind, modelId: null, detail: {} }], tags: [] };
}

describe('the change feed', () => {
  it('tells what happened, oldest first, page by page', async () => {
    const all = await changes();
    expect(all.items[0]).toMatchObject({ kind: 'organization-added', model: null });
    expect(all.total).toBe(await database.client.change.count());
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await changes(`?limit=7&cursor=${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    const rows = await database.client.change.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
    expect(seen).toEqual(rows.map(({ id }) => id.toString()));
  });

  it('is resumed by the id of the last change, and tells an approved edit', async () => {
    const { client } = database;
    const last = (await client.change.findFirstOrThrow({ orderBy: { id: 'desc' } })).id.toString();
    expect(await changes(`?since=${last}`)).toEqual({ items: [], nextCursor: null, total: 0 });
    const { propose, approve } = editsOver(database);
    const { edit } = await done(propose(await createPerson(client), 't5', 1, { editorsNote: 'A note.' }));
    expect((await changes(`?since=${last}`)).items).toEqual([]);
    await done(approve(await createPerson(client, { role: 'moderator' }), edit));
    const { items, total } = await changes(`?since=${last}`);
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: expect.any(String),
        kind: 'page-edited',
        text: 'page edited, now revision 2',
        model: { slug: 't5', name: 'T5' },
        detail: { revision: 2, editId: edit },
      },
    ]);
    expect(total).toBe(1);
  });

  it('tells what was recorded from a moment on, though commands end in another order than they start', async () => {
    const { client } = database;
    for (const [kind, second] of [
      ['before', 1],
      ['late', 30],
      ['started-early-ended-late', 2],
      ['after', 31],
    ] as const) {
      await client.$transaction((transaction) => recordChanges(transaction, change(kind, at(second))));
    }
    expect(await kindsSince(at(2).toISOString())).toEqual(['late', 'started-early-ended-late', 'after']);
    expect(await kindsSince('2087-01-01T01:00:30%2B01:00')).toEqual(['late', 'after']);
    expect(await kindsSince('2087-01-01')).toEqual(['before', 'late', 'started-early-ended-late', 'after']);
    expect(await kindsSince('2088-01-01')).toEqual([]);
    expect((await changes('?since=0001-01-01')).total).toBe(await client.change.count());
  });

  it('counts each change that there is once, however many, and reads few of them for it', async () => {
    const { client } = database;
    const rows = () => client.change.findMany({ select: { id: true, at: true }, orderBy: { id: 'asc' } });
    const first = (await rows()).at(-1)?.id ?? 0n;
    // With gaps, as of what was rolled back: a whole block of them, too.
    await client.$executeRaw`
      INSERT INTO "Change" (id, at, kind, actor, detail)
      SELECT ${first}::bigint + n, TIMESTAMPTZ '2089-01-01' + n * interval '1 s', 'made', 'operator', '{}'
      FROM generate_series(1, 45000) n WHERE n % 7 <> 0 AND n NOT BETWEEN 15000 AND 36000`;
    await client.$executeRaw`SELECT setval('"Change_id_seq"', (SELECT max(id) FROM "Change"))`;
    const all = await rows();
    const instants = ['2089-01-01T00:00:01Z', '2089-01-01T02:00:00Z', '2089-01-01T07:00:00Z', '2089-01-01T12:25:00Z'];
    for (let round = 0; round < 2; round++) {
      expect((await changes()).total).toBe(all.length);
      for (const place of [0, 1, 9_000, 13_000, all.length - 5, all.length - 1]) {
        const since = all[place]?.id;
        expect((await changes(`?since=${since}&limit=1`)).total).toBe(all.length - place - 1);
      }
      for (const since of instants) {
        const later = all.filter(({ at: when }) => when >= new Date(since));
        const told = await changes(`?since=${since}&limit=1`);
        expect([told.total, told.items[0]?.id]).toEqual([later.length, later[0]?.id.toString()]);
      }
    }
    await client.$executeRaw`ANALYZE "Change"`;
    const upTo = all.at(-1)?.id ?? 0n;
    const count = () => rowsRead(client, 'Change', (transaction) => countChanges(transaction, { after: -1n, upTo }));
    expect(await count()).toBeLessThan(10_000);
  });

  it.each(['?since=yesterday', '?since=2026-13-01', '?since=-1', '?limit=0', '?limit=101', '?cursor=xyz'])(
    'refuses %s',
    async (query) => {
      const response = await apiOver(database.client).call('GET', `/changes${query}`);
      expect(response.status).toBe(400);
      expect((await response.json()).errors).toHaveLength(1);
    },
  );

  it('never tells a change while one with a smaller id is under way, so that none is missed', async () => {
    const { client } = database;
    const since = (await client.change.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;
    let read: Promise<Listed> | undefined;
    await client.$transaction(async (slow) => {
      await recordChanges(slow, change('slow'));
      await client.$transaction((fast) => recordChanges(fast, change('fast')));
      expect(await client.change.count({ where: { id: { gt: since } } })).toBe(1);
      read = changes(`?since=${since}`);
      // The reader has asked for the lock, and waits for the slow one.
      await expect
        .poll(async () => {
          const [row] = await slow.$queryRaw<Array<{ waiting: bigint }>>`
            SELECT count(*) AS waiting FROM pg_locks
            WHERE locktype = 'advisory' AND NOT granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
          return row?.waiting;
        })
        .toBe(1n);
    });
    expect((await read)?.items.map(({ kind }) => kind)).toEqual(['slow', 'fast']);
  });
});
