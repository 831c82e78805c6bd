import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { PrismaClient } from '../../generated/prisma/client';
import { approveEdit } from '../../moderation/approve-edit';
import { rejectEdit } from '../../moderation/reject-edit';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';
import { readEditDetail } from './edit-detail';
import { identify, requireScope } from './identify';
import { notFound, problemOf, refuse } from './problem';
import { approveBody, editParams, editSchema, rejectBody } from './schemas/edit';
import { limitBody, write } from './write';

const about = {
  tags: ['Edits'],
  security: [{ token: [] }],
  middleware: [identify, requireScope('write'), limitBody(1024)],
};
const refusals = problems('invalid', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'too-large', 'not-json');

/** Serves moderators' decisions on edits. */
export function serveDecisions(api: OpenAPIHono<ApiEnv>): void {
  const approve = createRoute({
    ...about,
    path: '/edits/{id}/approve',
    method: 'post',
    summary: 'Approve an edit',
    description: 'For moderators; nobody approves their own. 409 where somebody else decided, or where it conflicts.',
    request: {
      params: editParams,
      body: { required: false, content: { 'application/json': { schema: approveBody } } },
    },
    responses: { 200: answer(editSchema, 'The edit, with the revision that it became.'), ...refusals },
  });
  api.openapi(approve, async (c) => {
    const { id } = c.req.valid('param');
    const { version = await latestVersion(c.var.site.client, id), ...approval } = c.req.valid('json');
    const result = await write(c, approveEdit, { ...approval, edit: id, version });
    if (!result.ok) return refuse(c, problemOf(result.refusal));
    const edit = await readEditDetail(c, id);
    return edit ? c.json(edit, 200) : refuse(c, notFound('this edit'));
  });

  const reject = createRoute({
    ...about,
    path: '/edits/{id}/reject',
    method: 'post',
    summary: 'Reject an edit',
    description: 'For moderators. The author is told the reason, and may amend the edit.',
    request: {
      params: editParams,
      body: { required: true, content: { 'application/json': { schema: rejectBody } } },
    },
    responses: { 200: answer(editSchema, 'The edit.'), ...refusals },
  });
  api.openapi(reject, async (c) => {
    const { id } = c.req.valid('param');
    const { version = await latestVersion(c.var.site.client, id), reason } = c.req.valid('json');
    const result = await write(c, rejectEdit, { edit: id, version, reason });
    if (!result.ok) return refuse(c, problemOf(result.refusal));
    const edit = await readEditDetail(c, id);
    return edit ? c.json(edit, 200) : refuse(c, notFound('this edit'));
  });
}

/** The version that is meant where none is named. Of an edit that is not there any number does: the command refuses it. */
async function latestVersion(client: PrismaClient, id: string): Promise<number> {
  const edit = await client.edit.findUnique({ where: { id: BigInt(id) }, select: { version: true } });
  return edit?.version ?? 1;
}
