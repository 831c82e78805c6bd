import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';

/** Where the API stands. */
export const API_PATH = '/api/v1';

const route = createRoute({
  method: 'get',
  path: '/openapi.json',
  tags: ['Description'],
  summary: 'This description',
  responses: { 200: answer(z.looseObject({ openapi: z.string() }), 'An OpenAPI 3.1 document.'), ...problems() },
});

/** Serves the description of all that is served, itself included; made from the schemas that check requests. */
export function serveDocument(api: OpenAPIHono<ApiEnv>): void {
  let document: { openapi: string } | undefined;
  api.openapi(route, (c) => {
    document ??= describe(api);
    return c.json(document, 200);
  });
}

/** The OpenAPI document of the calls that `api` serves. */
export function describe(api: OpenAPIHono<ApiEnv>) {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal token, like `wm_…`.',
  });
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Weights & Measures',
      version: '1',
      description:
        'How open each AI model really is. Reads need no token. Every error is a problem by RFC 9457. Lists take `limit` and `cursor`. Where a page has moved, its former address answers 308 with the new one.',
      license: { name: 'Ratings data: CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    },
    servers: [{ url: API_PATH }],
    tags: ['Models', 'Ratings', 'Votes', 'Edits', 'Changes', 'Framework', 'Registries', 'Dump', 'Description'].map(
      (name) => ({ name }),
    ),
  });
}
