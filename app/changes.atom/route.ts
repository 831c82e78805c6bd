import { answerFeed, changeEntry } from '@/app/answer-feed';
import { changeGroup } from '@/domain/models/change-groups';
import { listChanges } from '@/server/models/list-changes';
import { database } from '@/server/platform/database';

/** The latest changes as a feed; `?kind=` as on the page. */
export async function GET(request: Request): Promise<Response> {
  const group = changeGroup(new URL(request.url).searchParams.get('kind'));
  const changes = await listChanges(database(), { group, before: null, limit: 50 });
  return answerFeed(request, {
    title: 'Recent changes',
    path: '/changes',
    self: `/changes.atom${group === null ? '' : `?kind=${group}`}`,
    entries: changes.map(changeEntry),
  });
}
