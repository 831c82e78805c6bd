import { answerFeed, changeEntry } from '@/app/answer-feed';
import { listModelChanges } from '@/server/models/list-changes';
import { database } from '@/server/platform/database';
import { findFormerAddress } from '@/server/wiki/find-former-address';

/** What changed on a model as a feed. A former address leads on. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/models/[slug]/changes.atom'>,
): Promise<Response> {
  const { slug } = await params;
  const found = await listModelChanges(database(), slug, 50);
  if (!found) {
    const now = await findFormerAddress(slug);
    return now === null
      ? new Response('There is no such model.', { status: 404 })
      : new Response(null, { status: 308, headers: { location: `/models/${now}/changes.atom` } });
  }
  return answerFeed(request, {
    title: found.name,
    path: `/models/${slug}`,
    self: `/models/${slug}/changes.atom`,
    entries: found.changes.map(changeEntry),
  });
}
