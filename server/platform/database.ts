import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '../generated/prisma/client';
import { environment } from './environment';
import { gatheringSocket } from './gathering-socket';
import { log } from './log';
import { preparedName } from './prepared-name';

// Hot reload evaluates modules anew, and Next bundles them more than once: another client would open a pool of its own.
const shared = globalThis as typeof globalThis & {
  weightsAndMeasuresDatabase?: PrismaClient;
  weightsAndMeasuresPools?: WeakMap<PrismaClient, pg.Pool>;
};

/** A client for the database at `url`, over a pool that can be had by `poolOf`, too. */
export function connect(url: string): PrismaClient {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    pipeline: true,
    stream: gatheringSocket,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is left out of the pool; whoever needs one next gets a new one, or is told.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle connection to the database broke'));
  const adapter = new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: nameOf });
  const client = new PrismaClient({ adapter });
  shared.weightsAndMeasuresPools ??= new WeakMap();
  shared.weightsAndMeasuresPools.set(client, pool);
  return client;
}

/** The driver takes a name or none; the adapter's type knows of no none. */
function nameOf({ sql }: { sql: string }): string {
  return preparedName(sql) as string;
}

/** The driver's own pool under a client: for what runs so often that the client's work on each statement shows. */
export function poolOf(client: PrismaClient): pg.Pool {
  const pool = shared.weightsAndMeasuresPools?.get(client);
  if (!pool) throw new Error('This client was not made by `connect`.');
  return pool;
}

/** Ends a client and its pool, which a client that was never asked anything itself leaves open. */
export async function disconnect(client: PrismaClient): Promise<void> {
  await client.$disconnect();
  const pool = poolOf(client);
  if (!pool.ending) await pool.end();
}

/** The process's database client, connected at the first query. */
export function database(): PrismaClient {
  shared.weightsAndMeasuresDatabase ??= connect(environment().databaseUrl);
  return shared.weightsAndMeasuresDatabase;
}

/** What a command's handler writes through. */
export type Transaction = Prisma.TransactionClient;

/** Anything that queries can be asked of: the client, or a transaction. */
export type Queryable = PrismaClient | Transaction;
