import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { amendEdit } from '../../wiki/amend-edit';
import { listEdits } from '../../wiki/list-edits';
import { proposeEdit } from '../../wiki/propose-edit';
import { withdrawEdit } from '../../wiki/withdraw-edit';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';
import { API_PATH } from './document-route';
import { readEditDetail, toListed } from './edit-detail';
import { identify, requireScope } from './identify';
import { BAD_CURSOR, idAfter, idPage, listSchema, optional, pageQuery } from './list';
import { notFound, problemOf, refuse } from './problem';
import { modelParams } from './schemas/common';
import { amendBody, editParams, editSchema, editState, editSummarySchema, proposeBody } from './schemas/edit';
import { callerOf, limitBody, write } from './write';

const about = { tags: ['Edits'], security: [{ token: [] }] };
const mayRead = [identify, requireScope('read')];
/** Room for a page whose every field is as long as it may be. */
const mayWrite = [identify, requireScope('write'), limitBody(1024)];
const NO_EDIT = notFound('this edit');

/** Serves edits: proposing, looking, amending and withdrawing. */
export function serveEdits(api: OpenAPIHono<ApiEnv>): void {
  const propose = createRoute({
    ...about,
    path: '/models/{slug}/edits',
    method: 'post',
    summary: 'Propose an edit of a page',
    description: 'It waits for a moderator. 409 where it conflicts with what was approved since its base revision.',
    middleware: mayWrite,
    request: {
      params: modelParams,
      body: { required: true, content: { 'application/json': { schema: proposeBody } } },
    },
    responses: {
      201: {
        ...answer(editSchema, 'The edit, which waits for a moderator; `Location` leads to it.'),
        headers: { Location: { schema: { type: 'string' as const }, description: 'Address of the edit.' } },
      },
      ...problems('invalid', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'too-large', 'not-json'),
    },
  });
  api.openapi(propose, async (c) => {
    const { slug } = c.req.valid('param');
    const result = await write(c, proposeEdit, { ...c.req.valid('json'), model: slug });
    if (!result.ok) return refuse(c, problemOf(result.refusal));
    const edit = await readEditDetail(c, result.value.edit);
    if (!edit) return refuse(c, NO_EDIT);
    return c.json(edit, 201, { Location: `${API_PATH}/edits/${edit.id}` });
  });

  const list = createRoute({
    ...about,
    path: '/edits',
    method: 'get',
    summary: 'Edits, oldest first',
    description: 'All for a moderator’s token, your own for any other.',
    middleware: mayRead,
    request: { query: pageQuery.extend({ status: optional(editState) }) },
    responses: {
      200: answer(listSchema(editSummarySchema, 'EditList'), 'Edits that you may see.'),
      ...problems('invalid', 'unauthenticated'),
    },
  });
  api.openapi(list, async (c) => {
    const { client, siteUrl } = c.var.site;
    const { limit, cursor, status } = c.req.valid('query');
    const after = idAfter(cursor);
    if (after === undefined) return refuse(c, BAD_CURSOR);
    const question = { state: status ?? null, after, limit: limit + 1 };
    const { edits, total } = await listEdits(client, callerOf(c).actor, question);
    return c.json(
      idPage(
        edits.map((edit) => toListed(edit, siteUrl)),
        limit,
        total,
      ),
      200,
    );
  });

  const get = createRoute({
    ...about,
    path: '/edits/{id}',
    method: 'get',
    summary: 'One edit',
    description: 'With its difference, its conflicts, and what is at stake for ratings and label.',
    middleware: mayRead,
    request: { params: editParams },
    responses: { 200: answer(editSchema, 'The edit.'), ...problems('unauthenticated', 'not-found') },
  });
  api.openapi(get, async (c) => {
    const edit = await readEditDetail(c, c.req.valid('param').id);
    return edit ? c.json(edit, 200) : refuse(c, NO_EDIT);
  });

  const amend = createRoute({
    ...about,
    path: '/edits/{id}',
    method: 'patch',
    summary: 'Amend your edit',
    description: 'A rejected one is pending again.',
    middleware: mayWrite,
    request: { params: editParams, body: { required: true, content: { 'application/json': { schema: amendBody } } } },
    responses: {
      200: answer(editSchema, 'The edit as amended.'),
      ...problems('invalid', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'too-large', 'not-json'),
    },
  });
  api.openapi(amend, async (c) => {
    const { id } = c.req.valid('param');
    const result = await write(c, amendEdit, { ...c.req.valid('json'), edit: id });
    if (!result.ok) return refuse(c, problemOf(result.refusal));
    const edit = await readEditDetail(c, id);
    return edit ? c.json(edit, 200) : refuse(c, NO_EDIT);
  });

  const withdraw = createRoute({
    ...about,
    path: '/edits/{id}',
    method: 'delete',
    summary: 'Withdraw your edit',
    middleware: [identify, requireScope('write')] as const,
    request: { params: editParams },
    responses: {
      204: { description: 'It is withdrawn, for good.' },
      ...problems('unauthenticated', 'forbidden', 'not-found', 'conflict'),
    },
  });
  api.openapi(withdraw, async (c) => {
    const result = await write(c, withdrawEdit, { edit: c.req.valid('param').id });
    return result.ok ? c.body(null, 204) : refuse(c, problemOf(result.refusal));
  });
}
