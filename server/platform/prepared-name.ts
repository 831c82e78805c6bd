const PREPARED = /^\s*\/\* prepared: ([a-z-]+) \*\//;

/**
 * The name by which PostgreSQL keeps a statement's plan. One that begins with a comment such as "prepared: cast-vote" is
 * planned once for each connection, not each time: for those that are long and run often, and whose text never varies.
 */
export function preparedName(sql: string): string | undefined {
  return PREPARED.exec(sql)?.[1];
}
