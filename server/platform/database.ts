import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '../generated/prisma/client';
import { environment } from './environment';

const PREPARED = /^\s*\/\* prepared: ([a-z-]+) \*\//;

/**
 * A client for the database at `url`. A statement that begins with a comment such as "prepared: cast-vote" is planned once
 * for each connection, not each time: for those that are long and run often, and whose text never varies.
 */
export function connect(url: string): PrismaClient {
  const pool = { connectionString: url, max: 20 };
  return new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }) });
}

/** The driver takes a name or none; the adapter's type knows of no none. */
function nameOf({ sql }: { sql: string }): string {
  return PREPARED.exec(sql)?.[1] as string;
}

// Hot reload evaluates modules anew, and each new client would open a pool of its own.
const shared = globalThis as typeof globalThis & { weightsAndMeasuresDatabase?: PrismaClient };

/** The process's database client, connected at the first query. */
export function database(): PrismaClient {
  shared.weightsAndMeasuresDatabase ??= connect(environment().databaseUrl);
  return shared.weightsAndMeasuresDatabase;
}

/** What a command's handler writes through. */
export type Transaction = Prisma.TransactionClient;

/** Anything that queries can be asked of: the client, or a transaction. */
export type Queryable = PrismaClient | Transaction;
