import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { listChangeFeed } from '../list-change-feed';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';
import { BAD_CURSOR, idAfter, idPage, listSchema, optional, pageQuery } from './list';
import { refuse } from './problem';
import { instantOf, named, orNull, time } from './schemas/common';

const changeSchema = z
  .object({
    id: z.string().openapi({ description: 'Grows. Give the last one that you have as `since` to go on from there.' }),
    at: time,
    kind: z.string(),
    text: z.string().openapi({ description: 'What happened, in a sentence without the model’s name.' }),
    model: orNull(named),
    detail: z.record(z.string(), z.unknown()).openapi({ description: 'What the kind needs to be told.' }),
  })
  .openapi('Change');

const since = z
  .union([z.string().regex(/^\d{1,18}$/), z.iso.datetime({ offset: true }), z.iso.date()], {
    error: 'give a time like 2026-11-02T08:00:00Z, or the id of a change',
  })
  .openapi({ description: 'A time (that moment included), or the `id` of the last change that you have.' });

const route = createRoute({
  path: '/changes',
  method: 'get',
  tags: ['Changes'],
  summary: 'What has changed, oldest first',
  description: 'Resumable: nothing appears later before an id that was told already.',
  request: { query: pageQuery.extend({ since: optional(since) }) },
  responses: { 200: answer(listSchema(changeSchema, 'ChangeList'), 'Changes.'), ...problems('invalid') },
});

/** Serves the change feed. */
export function serveChanges(api: OpenAPIHono<ApiEnv>): void {
  api.openapi(route, async (c) => {
    const { limit, cursor, since: from } = c.req.valid('query');
    const after = idAfter(cursor);
    if (after === undefined) return refuse(c, BAD_CURSOR);
    const isId = from !== undefined && /^\d+$/.test(from);
    const { changes, total } = await listChangeFeed(c.var.site.client, {
      from: from === undefined ? null : isId ? BigInt(from) : instantOf(from),
      after,
      limit: limit + 1,
    });
    return c.json(idPage(changes, limit, total), 200);
  });
}
