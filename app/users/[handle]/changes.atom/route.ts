import { answerFeed } from '@/app/answer-feed';
import type { Contribution } from '@/domain/people/views';
import { CRITERION_BY_ID } from '@/domain/ratings/framework/v1/criteria';
import { LEVEL_NAMES } from '@/domain/ratings/levels';
import { getPersonPage } from '@/server/people/get-person-page';
import { listContributions } from '@/server/people/list-contributions';
import { database } from '@/server/platform/database';

/** What somebody contributed as a feed. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/users/[handle]/changes.atom'>,
): Promise<Response> {
  const person = await getPersonPage(database(), (await params).handle, new Date());
  if (!person) return new Response('Nobody has that handle.', { status: 404 });
  const contributions = await listContributions(database(), person.id, 1);
  return answerFeed(request, {
    title: person.handle,
    path: `/users/${person.handle}`,
    self: `/users/${person.handle}/changes.atom`,
    entries: contributions.map(entryOf),
  });
}

function entryOf(contribution: Contribution) {
  const { at, model } = contribution;
  if (contribution.kind === 'edit') {
    const { revision, summary } = contribution;
    const path = `/models/${model.slug}/history/${revision}`;
    return { id: `${model.slug}-${revision}`, at, title: `${model.name}: ${summary ?? `revision ${revision}`}`, path };
  }
  const { criterion, answer } = contribution;
  const title = `${model.name}: ${CRITERION_BY_ID[criterion].name.toLowerCase()} ${LEVEL_NAMES[answer]}`;
  return { id: `${model.slug}-${criterion}`, at, title, path: `/models/${model.slug}/criteria/${criterion}` };
}
