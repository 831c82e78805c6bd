import type { Metadata } from 'next';
import { pageNumber } from '@/app/page-number';
import { FindView } from '@/components/models/find-view';
import { Pagination } from '@/components/ui/pagination';
import { parseNeeds } from '@/domain/models/needs';
import { findByNeeds } from '@/server/models/find-by-needs';

export const metadata: Metadata = {
  title: 'Find a model for a need',
  description: 'AI models by what one may and can do with them, each with the clause or criterion that says so.',
};

const NOTHING = { matches: [], total: 0, page: 1, pages: 1 };

/** Models that meet the needs in the address. */
export default async function Page({ searchParams }: PageProps<'/find'>) {
  const asked = await searchParams;
  const needs = parseNeeds(asked.need);
  const { matches, total, page, pages } =
    needs.length === 0 ? NOTHING : await findByNeeds(needs, pageNumber(asked.page));
  const query = new URLSearchParams(needs.map(({ id }) => ['need', id]));
  return (
    <>
      <FindView needs={needs} matches={matches} total={total} />
      <Pagination page={page} pages={pages} hrefOf={(other) => `/find?${query}&page=${other}`} />
    </>
  );
}
