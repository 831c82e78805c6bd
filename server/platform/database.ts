import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '../generated/prisma/client';
import { environment } from './environment';

/** A client for the database at `url`. */
export function connect(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 20 }) });
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
