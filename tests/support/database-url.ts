/** The PostgreSQL in which tests make their databases. There is no default: a test without a database has failed. */
export function adminUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    throw new Error(
      'TEST_DATABASE_URL is not set. Run `npm run verify -- integration`, which starts a PostgreSQL, or name one in which databases may be created.',
    );
  }
  return url;
}

/** The address of a database in it. */
export function databaseUrl(name: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.href;
}
