import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { castVote, withdrawVote } from '../../ratings/cast-vote';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';
import { identify, requireScope } from './identify';
import { notFound, problemOf, refuse } from './problem';
import { queriesOf } from './queries';
import { readOwnVote, readRatingDetail } from './rating-detail';
import { ratingParams } from './schemas/common';
import { ratingDetailSchema, voteBody, voteSchema } from './schemas/rating';
import { callerOf, limitBody, write } from './write';

const path = '/models/{slug}/criteria/{criterion}/vote';
const about = { tags: ['Votes'], security: [{ token: [] }] };

/** Serves the caller's own votes: reading, casting or changing, and taking back one. */
export function serveVotes(api: OpenAPIHono<ApiEnv>): void {
  const get = createRoute({
    ...about,
    path,
    method: 'get',
    summary: 'Your vote',
    middleware: [identify, requireScope('read')] as const,
    request: { params: ratingParams },
    responses: { 200: answer(voteSchema, 'Your vote in force.'), ...problems('unauthenticated', 'not-found') },
  });
  api.openapi(get, async (c) => {
    const vote = await readOwnVote(c.var.site.client, c.req.valid('param'), callerOf(c));
    if (!vote) return refuse(c, notFound('a vote of yours on this rating'));
    return c.json(vote, 200);
  });

  const put = createRoute({
    ...about,
    path,
    method: 'put',
    summary: 'Cast or change your vote',
    description: 'The same vote again changes nothing.',
    middleware: [identify, requireScope('write'), limitBody(64)] as const,
    request: { params: ratingParams, body: { required: true, content: { 'application/json': { schema: voteBody } } } },
    responses: {
      200: answer(ratingDetailSchema, 'The rating as it stands with your vote.'),
      ...problems('invalid', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'too-large', 'not-json'),
    },
  });
  api.openapi(put, async (c) => {
    const { slug, criterion } = c.req.valid('param');
    const result = await write(c, castVote, { ...c.req.valid('json'), model: slug, criterion });
    if (!result.ok) return refuse(c, problemOf(result.refusal));
    // Not from a cache: what this request has expired is fresh only for the next one.
    const rating = await readRatingDetail(
      queriesOf(c.var.site.client),
      c.var.site.client,
      { slug, criterion },
      c.var.caller,
    );
    if (!rating) return refuse(c, notFound(`the model "${slug}"`));
    return c.json(rating, 200);
  });

  const withdraw = createRoute({
    ...about,
    path,
    method: 'delete',
    summary: 'Take your vote back',
    description: 'Where there is none, nothing changes.',
    middleware: [identify, requireScope('write')] as const,
    request: { params: ratingParams },
    responses: {
      204: { description: 'There is no vote of yours on this rating now.' },
      ...problems('unauthenticated', 'forbidden', 'not-found', 'conflict'),
    },
  });
  api.openapi(withdraw, async (c) => {
    const { slug, criterion } = c.req.valid('param');
    const result = await write(c, withdrawVote, { model: slug, criterion });
    return result.ok ? c.body(null, 204) : refuse(c, problemOf(result.refusal));
  });
}
