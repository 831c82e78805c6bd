import type { Limit } from '../../commands/command';
import type { PrismaClient } from '../../generated/prisma/client';
import type { Caller } from './caller';
import type { ApiQueries } from './queries';

/** What the API needs of wherever it runs: inside Next, or in a test. */
export type ApiDependencies = {
  client: PrismaClient;
  queries: ApiQueries;
  /** Public address of the site, without a trailing slash. */
  siteUrl: string;
  /** Keys the hashes under which clients are counted. */
  secret: string;
  /** Forgets pages that show what a write has changed, before the write is answered. */
  expire: (tags: readonly string[]) => void;
  /** How much one client may read. */
  readLimit: Limit;
};

/** What handlers find in the context of a request. */
export type ApiEnv = { Variables: { siteUrl: string; caller: Caller | null } };
