import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { log } from '../../platform/log';
import type { ApiDependencies, ApiEnv } from './dependencies';
import { API_PATH, serveDocument } from './document-route';
import { limitReads } from './limit-reads';
import { serveModels } from './model-routes';
import { notFound, problemOf, refuse } from './problem';
import { serveRatings } from './rating-routes';
import { readLimiter } from './read-limiter';
import { serveRegistries } from './registry-routes';
import { serveVotes } from './vote-routes';

const TOLD_TO_SCRIPTS = ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After'];
const CORS_HEADERS = ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'];

/** The public API (contract, section 4), as a function from requests to answers. */
export function createApi(dependencies: ApiDependencies): Hono<ApiEnv> {
  const limiter = readLimiter(dependencies);
  const api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      // A path that cannot be is an address where nothing is.
      if (result.target === 'param') return refuse(c, notFound(c.req.path));
      const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      return refuse(c, problemOf({ kind: 'invalid', errors }));
    },
  });
  serveModels(api, dependencies);
  serveRatings(api, dependencies, limiter);
  serveVotes(api, dependencies, limiter);
  serveRegistries(api, dependencies);
  serveDocument(api);

  const root = new Hono<ApiEnv>();
  const openToScripts = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD'],
    allowHeaders: ['Authorization', 'If-None-Match'],
    exposeHeaders: TOLD_TO_SCRIPTS,
    maxAge: 86_400,
  });
  root.use(async (c, next) => {
    c.set('siteUrl', dependencies.siteUrl);
    c.set('caller', null);
    // Scripts of other sites may read, not write.
    return ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) ? openToScripts(c, next) : next();
  });
  root.use(limitReads(dependencies, limiter));
  root.use(async (c, next) => {
    await next();
    if (c.res.headers.has('Cache-Control')) return;
    // Caches may keep it, and ask each time whether it still holds.
    c.header('Cache-Control', c.req.header('Authorization') ? 'private, no-cache' : 'public, no-cache');
    c.header('Vary', 'Authorization', { append: true });
  });
  // Weak, for the server in front may compress the same answer.
  root.use(etag({ weak: true, retainedHeaders: [...RETAINED_304_HEADERS, ...TOLD_TO_SCRIPTS, ...CORS_HEADERS] }));
  root.use(
    methodNotAllowed({
      app: root,
      onMethodNotAllowed: (c, methods) => {
        const allowed = methods.join(', ');
        const detail = `${c.req.method} is not possible at ${c.req.path}; ${allowed} is.`;
        return refuse(c, { kind: 'method-not-allowed', detail, headers: { Allow: allowed } });
      },
    }),
  );
  root.route(API_PATH, api);
  root.notFound((c) =>
    refuse(c, {
      kind: 'not-found',
      detail: `Nothing is at ${c.req.path}. What there is, tells ${API_PATH}/openapi.json.`,
    }),
  );
  root.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 415) {
      return refuse(c, { kind: 'not-json', detail: 'Send JSON, with `Content-Type: application/json`.' });
    }
    if (error instanceof HTTPException && error.status === 400) {
      return refuse(c, { kind: 'invalid', detail: 'The body is not JSON.' });
    }
    const reference = randomUUID();
    log.error({ err: error, reference, method: c.req.method, path: c.req.path }, 'an API call failed');
    return refuse(c, { kind: 'internal', detail: `It has been noted as ${reference}.` });
  });
  return root;
}
