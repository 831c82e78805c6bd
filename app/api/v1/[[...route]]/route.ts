import { revalidateTag } from 'next/cache';
import { createApi } from '@/server/exchange/api/api';
import { cachedQueries } from '@/server/exchange/api/queries';
import { READ_LIMIT } from '@/server/exchange/api/read-limiter';
import { someDump } from '@/server/exchange/dump/kept-dumps';
import { siteDumps } from '@/server/exchange/dump/site-dumps';
import { database } from '@/server/platform/database';
import { environment } from '@/server/platform/environment';

export const dynamic = 'force-dynamic';

// Made at the first request: a build has no database.
let api: ReturnType<typeof createApi> | undefined;

/** The public API (contract, section 4). */
function handle(request: Request): Response | Promise<Response> {
  const { siteUrl, authSecret } = environment();
  api ??= createApi({
    client: database(),
    queries: cachedQueries,
    siteUrl,
    secret: authSecret,
    dump: () => someDump(siteDumps()),
    readLimit: READ_LIMIT,
    // Here and now; other instances hear of it from the database.
    expire: (tags) => tags.forEach((tag) => revalidateTag(tag, { expire: 0 })),
  });
  return api.fetch(request);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
