import { randomUUID } from 'node:crypto';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { log } from '../../platform/log';
import { createCalls } from './calls';
import type { ApiDependencies, ApiEnv } from './dependencies';
import { API_PATH } from './document-route';
import { leadOn } from './lead-on';
import { limitReads } from './limit-reads';
import { refuse } from './problem';
import { readLimiter } from './read-limiter';

const TOLD_TO_SCRIPTS = ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After'];
const KEPT_BY_304 = [
  ...RETAINED_304_HEADERS,
  ...TOLD_TO_SCRIPTS,
  'Access-Control-Allow-Origin',
  'Access-Control-Expose-Headers',
];

/** The public API (contract, section 4), as a function from requests to answers. */
export function createApi(site: ApiDependencies): Hono<ApiEnv> {
  const limiter = readLimiter(site);
  const root = new Hono<ApiEnv>();
  root.use((c, next) => {
    c.set('site', site);
    c.set('limiter', limiter);
    c.set('caller', null);
    return next();
  });
  root.use(letScriptsRead);
  root.use(limitReads);
  root.use(tellCaches);
  // Weak, for the server in front may compress the same answer.
  root.use(etag({ weak: true, retainedHeaders: KEPT_BY_304 }));
  root.use(`${API_PATH}/models/:slug/*`, leadOn);
  root.use(methodNotAllowed({ app: root, onMethodNotAllowed: refuseMethod }));
  root.route(API_PATH, createCalls());
  root.notFound((c) =>
    refuse(c, {
      kind: 'not-found',
      detail: `Nothing is at ${c.req.path}. What there is, tells ${API_PATH}/openapi.json.`,
    }),
  );
  root.onError(refuseError);
  return root;
}

const openToScripts = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  allowHeaders: ['Authorization', 'If-None-Match'],
  exposeHeaders: TOLD_TO_SCRIPTS,
  maxAge: 86_400,
});

/** Scripts of other sites may read, not write. */
const letScriptsRead: MiddlewareHandler<ApiEnv> = (c, next) =>
  ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) ? openToScripts(c, next) : next();

/** Caches may keep an answer, and ask each time whether it still holds: the next reader sees every vote. */
const tellCaches: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next();
  if (c.res.headers.has('Cache-Control')) return;
  c.header('Cache-Control', c.req.header('Authorization') ? 'private, no-cache' : 'public, no-cache');
  c.header('Vary', 'Authorization', { append: true });
};

function refuseMethod(c: Context<ApiEnv>, methods: string[]) {
  const allowed = methods.join(', ');
  const detail = `${c.req.method} is not possible at ${c.req.path}; ${allowed} is.`;
  return refuse(c, { kind: 'method-not-allowed', detail, headers: { Allow: allowed } });
}

/** The framework throws for a body that is none of ours; anything else thrown is a bug, told by a number only. */
function refuseError(error: Error, c: Context<ApiEnv>) {
  if (error instanceof HTTPException && error.status === 415) {
    return refuse(c, { kind: 'not-json', detail: 'Send JSON, with `Content-Type: application/json`.' });
  }
  if (error instanceof HTTPException && error.status === 400) {
    return refuse(c, { kind: 'invalid', detail: 'The body is not JSON.' });
  }
  const reference = randomUUID();
  log.error({ err: error, reference, method: c.req.method, path: c.req.path }, 'an API call failed');
  return refuse(c, { kind: 'internal', detail: `It has been noted as ${reference}.` });
}
