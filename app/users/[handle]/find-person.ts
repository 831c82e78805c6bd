import { pageNumber } from '@/app/page-number';
import type { Contribution, PersonPage } from '@/domain/people/views';
import { getPersonPage } from '@/server/people/get-person-page';
import { CONTRIBUTIONS_PER_PAGE, listContributions } from '@/server/people/list-contributions';
import { database } from '@/server/platform/database';

type Found = { person: PersonPage; contributions: readonly Contribution[]; page: number; pages: number };

/** The person at an address with the wanted page of their contributions; null where nobody has that handle. */
export async function findPerson({
  params,
  searchParams,
}: Pick<PageProps<'/users/[handle]'>, 'params' | 'searchParams'>): Promise<Found | null> {
  const person = await getPersonPage(database(), (await params).handle, new Date());
  if (!person) return null;
  const { votes, edits } = person.counts;
  const pages = Math.max(1, Math.ceil((votes + edits) / CONTRIBUTIONS_PER_PAGE));
  const page = Math.min(pageNumber((await searchParams).page), pages);
  return { person, contributions: await listContributions(database(), person.id, page), page, pages };
}
