import type { Limit } from '../../commands/command';
import type { LimitState } from '../../commands/limit-state';
import type { PrismaClient } from '../../generated/prisma/client';
import type { KeptDump } from '../dump/kept-dumps';
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
  /** The latest data dump. */
  dump: () => Promise<KeptDump>;
  /** How much one client may read. */
  readLimit: Limit;
};

/** Counts one use by a client's address, and tells how the count stands. Null, this machine itself, is not counted. */
export type ReadLimiter = (address: string | null) => Promise<LimitState>;

/** What handlers find in the context of a request. So calls can be described where there is nothing to answer them from. */
export type ApiEnv = { Variables: { site: ApiDependencies; limiter: ReadLimiter; caller: Caller | null } };
