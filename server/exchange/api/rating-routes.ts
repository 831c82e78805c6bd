import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';
import { identify } from './identify';
import { notFound, refuse } from './problem';
import { readRatingDetail } from './rating-detail';
import { ratingParams } from './schemas/common';
import { ratingDetailSchema } from './schemas/rating';

/** Serves single ratings. */
export function serveRatings(api: OpenAPIHono<ApiEnv>): void {
  const route = createRoute({
    method: 'get',
    path: '/models/{slug}/criteria/{criterion}',
    tags: ['Ratings'],
    summary: 'One rating, with proposals and evidence',
    security: [{}, { token: [] }],
    request: { params: ratingParams },
    middleware: [identify] as const,
    responses: {
      200: answer(ratingDetailSchema, 'The rating.'),
      ...problems('unauthenticated', 'not-found'),
    },
  });
  api.openapi(route, async (c) => {
    const about = c.req.valid('param');
    const rating = await readRatingDetail(c.var.site.queries, c.var.site.client, about, c.var.caller);
    if (!rating) return refuse(c, notFound(`the model "${about.slug}"`));
    return c.json(rating, 200);
  });
}
