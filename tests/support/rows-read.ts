import type { PrismaClient } from '../../server/generated/prisma/client';
import type { Transaction } from '../../server/platform/database';

/** How many rows of a table some work reads, by the server's own account. */
export function rowsRead(
  client: PrismaClient,
  table: string,
  work: (transaction: Transaction) => Promise<unknown>,
): Promise<number> {
  return client.$transaction(async (transaction) => {
    const soFar = async () => {
      const [row] = await transaction.$queryRaw<Array<{ read: number }>>`
        SELECT (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int AS read
        FROM pg_stat_xact_user_tables WHERE relname = ${table}`;
      return row?.read ?? 0;
    };
    const before = await soFar();
    await work(transaction);
    return (await soFar()) - before;
  });
}
