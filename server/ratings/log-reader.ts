import type pg from 'pg';
import type { Queryable } from '../platform/database';
import { preparedName } from '../platform/prepared-name';

/** Whatever the logs can be read through: the driver itself where they are long, or the pool that is there already. */
export type LogReader = {
  query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>;
};

/** The logs through the pool. */
export function logReaderOf(client: Queryable): LogReader {
  return { query: async (text, values) => ({ rows: await client.$queryRawUnsafe<unknown[]>(text, ...values) }) };
}

/** The logs over one connection, in whose transaction they are read. */
export function readerOver(connection: pg.ClientBase): LogReader {
  return { query: (text, values) => connection.query({ name: preparedName(text), text, values }) };
}
