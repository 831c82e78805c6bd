import { OpenAPIHono } from '@hono/zod-openapi';
import { serveChanges } from './change-routes';
import { serveDecisions } from './decision-routes';
import type { ApiEnv } from './dependencies';
import { describe, serveDocument } from './document-route';
import { serveDump } from './dump-routes';
import { serveEdits } from './edit-routes';
import { serveModels } from './model-routes';
import { notFound, problemOf, refuse } from './problem';
import { serveRatings } from './rating-routes';
import { serveRegistries } from './registry-routes';
import { serveVotes } from './vote-routes';

/** All calls of the API, each with the schemas that check its requests. */
export function createCalls(): OpenAPIHono<ApiEnv> {
  const calls = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      // A path that cannot be is an address where nothing is.
      if (result.target === 'param') return refuse(c, notFound(c.req.path));
      const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      return refuse(c, problemOf({ kind: 'invalid', errors }));
    },
  });
  serveModels(calls);
  serveRatings(calls);
  serveVotes(calls);
  serveEdits(calls);
  serveDecisions(calls);
  serveRegistries(calls);
  serveChanges(calls);
  serveDump(calls);
  serveDocument(calls);
  return calls;
}

/** A call in a line, for a list of them. */
export type CallSummary = { method: string; path: string; summary: string; token: 'none' | 'optional' | 'needed' };

/** Every call that there is, in the order of the reference. */
export function listCalls(): CallSummary[] {
  const { paths = {} } = describe(createCalls());
  return Object.entries(paths).flatMap(([path, calls]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const call = calls?.[method];
      if (!call) return [];
      const isOptional = call.security?.some((way) => Object.keys(way).length === 0);
      const token = call.security === undefined ? 'none' : isOptional ? 'optional' : 'needed';
      return [{ method: method.toUpperCase(), path, summary: call.summary ?? '', token }];
    }),
  );
}
