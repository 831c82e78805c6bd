import { beforeAll, expect, it } from 'vitest';
import { fillRating } from '../../../bench/support/fill-rating';
import type { CriterionId } from '../../../domain/ratings/criteria';
import type { Transaction } from '../../../server/platform/database';
import { castVote, withdrawVote } from '../../../server/ratings/cast-vote';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();
const FEW = 'participation';
const MANY = 'runnability';

/** Rows of a table that planning may read. */
const PLANNING = 4;

beforeAll(async () => {
  const { client, url } = database;
  await loadFiles(client, await catalogueOf('gpt-4'));
  // The first address ever that is to be fetched makes the queue of them.
  await client.$executeRaw`SELECT queue_address_check('https://example.org/first')`;
  const { id: modelId } = await client.model.findUniqueOrThrow({ where: { slug: 'gpt-4' }, select: { id: true } });
  await fillRating(url, { modelId, criterion: FEW }, 10);
  await fillRating(url, { modelId, criterion: MANY }, 100_000);
}, 120_000);

type Step = { command: typeof castVote | typeof withdrawVote; more: Record<string, unknown> };

const PROPOSAL = { level: 'open', reason: 'It says so.', evidence: ['https://example.org/proof'] };
const STEPS: ReadonlyArray<[what: string, Step]> = [
  ['a first vote', { command: castVote, more: { level: 'closed' } }],
  ['a change of it', { command: castVote, more: PROPOSAL }],
  ['the same again', { command: castVote, more: PROPOSAL }],
  ['a withdrawal', { command: withdrawVote, more: {} }],
  ['a vote after it', { command: castVote, more: { level: 'limited' } }],
];

/** What a command asks of the database: how many statements, and rows read and written by table. */
async function costOf(
  { command, more }: Step,
  person: Awaited<ReturnType<typeof createPerson>>,
  criterion: CriterionId,
) {
  return database.client.$transaction(async (transaction) => {
    // Tables that are small here are read by their indexes, as those of a large site are.
    await transaction.$executeRaw`SET LOCAL enable_seqscan = off`;
    const before = await rowsTouched(transaction);
    let statements = 0;
    const counting = new Proxy(transaction, {
      get(target, name) {
        statements += 1;
        const asked: unknown = Reflect.get(target, name);
        // What a method does within itself is one statement.
        return typeof asked === 'function' ? (asked.bind(target) as unknown) : asked;
      },
    }) as Transaction;
    const input = command.input.parse({ model: 'gpt-4', criterion, ...more }) as never;
    if (!command.sqlHandler) throw new Error('Votes are cast through the driver.');
    const outcome = await command.sqlHandler({ input, actor: person, transaction: counting, now: new Date() });
    if (!outcome.ok) throw new Error(`A vote was refused: ${outcome.refusal.kind}.`);
    await outcome.written;
    const after = await rowsTouched(transaction);
    const since = after.map(({ table, read, written }) => {
      const earlier = before.find((one) => one.table === table) ?? { read: 0, written: 0 };
      return { table, read: read - earlier.read, written: written - earlier.written };
    });
    return { statements, tables: since };
  });
}

/** Rows read and written by table, by this connection since it last told the server's statistics. */
function rowsTouched(transaction: Transaction) {
  return transaction.$queryRaw<Array<{ table: string; read: number; written: number }>>`
    SELECT relname AS table, (seq_tup_read + idx_tup_fetch)::int AS read,
      (n_tup_ins + n_tup_upd + n_tup_del)::int AS written
    FROM pg_stat_xact_user_tables ORDER BY relname`;
}

it('costs as many statements and rows on a rating with 100,000 votes as on one with ten, whatever is done', async () => {
  for (const standing of ['newcomer', 'established'] as const) {
    const person = await createPerson(database.client, { standing });
    for (const [what, step] of STEPS) {
      const [few, many] = [await costOf(step, person, FEW), await costOf(step, person, MANY)];
      expect([what, many.statements]).toEqual([what, few.statements]);
      // One takes the lock; those that write, up to five for a vote that changes its side and drops a bloc, go out together.
      expect(few.statements).toBeLessThanOrEqual(6);
      for (const [index, { table, read, written }] of many.tables.entries()) {
        expect([what, table, written]).toEqual([what, table, few.tables[index]?.written]);
        // A plan that is made anew looks at an index's ends.
        expect([what, table, read]).toSatisfy(() => read <= (few.tables[index]?.read ?? 0) + PLANNING);
      }
    }
  }
}, 60_000);
