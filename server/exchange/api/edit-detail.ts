import type { Context } from 'hono';
import type { EditSummary, EditView } from '../../../domain/wiki/views';
import { getEdit } from '../../wiki/get-edit';
import type { ApiEnv } from './dependencies';
import { callerOf } from './write';

/** An edit in the words of the API, or null where the caller may see none of that number. */
export async function readEditDetail(c: Context<ApiEnv>, id: string) {
  const view = await getEdit(c.var.site.client, id, callerOf(c).actor);
  return view && toDetail(view, c.var.site.siteUrl);
}

/** An edit in a list, in the words of the API. */
export function toListed({ author, ...summary }: EditSummary, siteUrl: string) {
  return { ...summary, author: author.handle, url: `${siteUrl}/edits/${summary.id}` };
}

function toDetail({ owner: _owner, decisions, ...view }: EditView, siteUrl: string) {
  return {
    ...view,
    ...toListed(view, siteUrl),
    decisions: decisions.map(({ id, at, kind, actor, reason }) => ({ id, at, kind, by: actor.handle, reason })),
  };
}
