import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import type { Command } from '../../commands/command';
import { run } from '../../commands/run';
import { castVote, type VoteEffect, withdrawVote } from '../../ratings/cast-vote';
import { answer, problems } from './answers';
import type { Caller } from './caller';
import type { ApiEnv } from './dependencies';
import { identify, requireScope } from './identify';
import { limitStateOf, tellLimit } from './limit-state';
import { notFound, problemOf, refuse } from './problem';
import { queriesOf } from './queries';
import { readOwnVote, readRatingDetail } from './rating-detail';
import { ratingParams } from './schemas/common';
import { ratingDetailSchema, voteBody, voteSchema } from './schemas/rating';

/** Far more than a vote with the longest reason and five addresses takes. */
const MOST_BYTES = 64 * 1024;

const path = '/models/{slug}/criteria/{criterion}/vote';
const about = { tags: ['Votes'], security: [{ token: [] }] };

/** Serves the caller's own votes: reading, casting or changing, and taking back one. */
export function serveVotes(api: OpenAPIHono<ApiEnv>): void {
  const limitBody = bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c: Context<ApiEnv>) => refuse(c, { kind: 'too-large', detail: 'Send at most 64 KiB.' }),
  });

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
    middleware: [identify, requireScope('write'), limitBody] as const,
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

/** Runs a command for the caller, tells how much of its limit is left, and has the pages it touched forgotten. */
async function write<Schema extends z.ZodType>(
  c: Context<ApiEnv>,
  command: Command<Schema, VoteEffect>,
  input: unknown,
) {
  const { client, expire } = c.var.site;
  const { actor } = callerOf(c);
  const result = await run(command, actor, input, { client });
  tellLimit(c, command.name, command.limit, await limitStateOf(client, command, actor));
  if (result.ok) expire(result.tags);
  return result;
}

function callerOf(c: Context<ApiEnv>): Caller {
  if (!c.var.caller) throw new Error('A call that needs a token was reached without one.');
  return c.var.caller;
}
