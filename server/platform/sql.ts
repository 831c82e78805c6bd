import type pg from 'pg';
import type { PrismaClient } from '../generated/prisma/client';
import { poolOf } from './database';
import { preparedName } from './prepared-name';

/**
 * Statements within a transaction, whichever carries them: one of the Prisma client's, or one of the driver's own. Values
 * come as the statement makes them: 64-bit numbers are best asked for as text.
 */
export interface Sql {
  $queryRaw<Rows>(text: TemplateStringsArray, ...values: unknown[]): Promise<Rows>;
  /** @returns how many rows were touched. */
  $executeRaw(text: TemplateStringsArray, ...values: unknown[]): Promise<number>;
}

/** What a transaction consists of. */
type Parts<Value> = {
  /** Whether it may go on, asked ahead of it on its connection and not undone with it: what this throws ends it. */
  first: (sql: Sql) => Promise<void>;
  work: (sql: Sql) => Promise<Value>;
  /** What does not depend on any answer to `work`. */
  last: (sql: Sql, value: Value) => Promise<unknown>;
};

/**
 * Runs `work` in a transaction of the driver's own, at a fraction of what the client's costs. `first`, the begin and the
 * first statement of `work` go out together, and so do `last` and the commit. Committed when all is done, rolled back when
 * anything throws.
 */
export function inSqlTransaction<Value>(client: PrismaClient, { first, work, last }: Parts<Value>): Promise<Value> {
  return onConnection(client, async (connection) => {
    const mayGoOn = first(sqlOn(connection));
    const sql = sqlOn(connection, mayGoOn);
    const [, , value] = await Promise.all([mayGoOn, connection.query(BEGIN), work(sql)]);
    // PostgreSQL rolls back on a commit after a statement that failed.
    await Promise.all([last(sql, value), connection.query('COMMIT')]);
    return value;
  });
}

/** Lends out a connection of the driver's own; a transaction that is still open when `use` throws is rolled back. */
export async function onConnection<Value>(
  client: PrismaClient,
  use: (connection: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const connection = await poolOf(client).connect();
  connection.on('error', toldElsewhere);
  let broken: Error | undefined;
  try {
    return await use(connection);
  } catch (thrown) {
    await connection.query('ROLLBACK').catch((error: Error) => {
      broken = error;
    });
    throw thrown;
  } finally {
    connection.off('error', toldElsewhere);
    connection.release(broken);
  }
}

/** A connection that breaks also fails the statement that is under way, and that is where it is told. */
function toldElsewhere(): void {}

/** A stuck lock or statement is noticed, as the client's transactions notice it. */
const BEGIN = "BEGIN; SET LOCAL lock_timeout = '20s'; SET LOCAL statement_timeout = '20s'";

/**
 * Statements on a connection of the driver's, or on whichever of a pool's is free.
 * @param mayGoOn what was asked before; no statement's answer is given ahead of it.
 */
export function sqlOn(connection: pg.ClientBase | pg.Pool, mayGoOn?: Promise<void>): Sql {
  const ask = async (text: TemplateStringsArray, values: unknown[]) => {
    const [answer] = await Promise.all([connection.query({ ...statementOf(text), values }), mayGoOn]);
    return answer;
  };
  return {
    $queryRaw: async <Rows>(text: TemplateStringsArray, ...values: unknown[]) => (await ask(text, values)).rows as Rows,
    $executeRaw: async (text, ...values) => (await ask(text, values)).rowCount ?? 0,
  };
}

type Statement = { text: string; name: string | undefined };

const statements = new WeakMap<TemplateStringsArray, Statement>();

/** A template's text with numbered places for its values; each template is put together once. */
function statementOf(template: TemplateStringsArray): Statement {
  const known = statements.get(template);
  if (known) return known;
  const text = template.reduce((before, part, place) => `${before}$${place}${part}`);
  const statement = { text, name: preparedName(text) };
  statements.set(template, statement);
  return statement;
}
