import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { CriterionId } from '../../../domain/ratings/criteria';
import { getOwnVote } from '../../models/get-own-vote';
import { listProposals } from '../../models/list-proposals';
import { answer, problems } from './answers';
import type { Caller } from './caller';
import type { ApiDependencies, ApiEnv } from './dependencies';
import { identify } from './identify';
import { notFound, refuse } from './problem';
import type { ApiQueries } from './queries';
import type { ReadLimiter } from './read-limiter';
import { ratingParams } from './schemas/common';
import { ratingDetailSchema } from './schemas/rating';

/** Serves single ratings. */
export function serveRatings(api: OpenAPIHono<ApiEnv>, dependencies: ApiDependencies, limiter: ReadLimiter): void {
  const { client, queries } = dependencies;
  const route = createRoute({
    method: 'get',
    path: '/models/{slug}/criteria/{criterion}',
    tags: ['Ratings'],
    summary: 'One rating, with proposals and evidence',
    security: [{}, { token: [] }],
    request: { params: ratingParams },
    middleware: [identify(dependencies, limiter)] as const,
    responses: {
      200: answer(ratingDetailSchema, 'The rating.'),
      ...problems('unauthenticated', 'not-found'),
    },
  });
  api.openapi(route, async (c) => {
    const { slug, criterion } = c.req.valid('param');
    const rating = await readRatingDetail(
      { client, getModelRecord: queries.getModelRecord },
      slug,
      criterion,
      c.var.caller,
    );
    if (!rating) return refuse(c, notFound(`the model "${slug}"`));
    return c.json(rating, 200);
  });
}

type Source = Pick<ApiDependencies, 'client'> & Pick<ApiQueries, 'getModelRecord'>;

/** One rating of a model with its proposals, and the caller's own vote where there is a caller; null without such a model. */
export async function readRatingDetail(
  { client, getModelRecord }: Source,
  slug: string,
  criterion: CriterionId,
  caller: Caller | null,
) {
  const [model, proposals, yourVote] = await Promise.all([
    getModelRecord(slug),
    listProposals(client, slug, criterion),
    caller && getOwnVote(client, slug, criterion, caller.actor.id),
  ]);
  const rating = model?.ratings.find((one) => one.criterion === criterion);
  if (!model || !rating) return null;
  return { ...rating, model: { slug: model.slug, name: model.name }, proposals, ...(caller ? { yourVote } : {}) };
}
