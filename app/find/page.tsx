import type { Metadata } from 'next';
import { pageNumber } from '@/app/page-number';
import { FindView } from '@/components/models/find-view';
import { Pagination } from '@/components/ui/pagination';
import { MODELS_PER_PAGE } from '@/domain/models/model-filter';
import { parseNeeds } from '@/domain/models/needs';
import { findByNeeds } from '@/server/models/find-by-needs';

export const metadata: Metadata = {
  title: 'Find a model for a need',
  description: 'AI models by what one may and can do with them, each with the clause or criterion that says so.',
};

/** Models that meet the needs in the address. */
export default async function Page({ searchParams }: PageProps<'/find'>) {
  const { need, page } = await searchParams;
  const needs = parseNeeds(need);
  const shown = pageNumber(page);
  const { matches, total } = needs.length === 0 ? { matches: [], total: 0 } : await findByNeeds(needs, shown);
  const query = new URLSearchParams(needs.map(({ id }) => ['need', id]));
  return (
    <>
      <FindView needs={needs} matches={matches} total={total} />
      <Pagination
        page={shown}
        pages={Math.max(1, Math.ceil(total / MODELS_PER_PAGE))}
        hrefOf={(other) => `/find?${query}&page=${other}`}
      />
    </>
  );
}
