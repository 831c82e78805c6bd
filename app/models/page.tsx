import type { Metadata } from 'next';
import { CompareForm, Matrix } from '@/components/models/matrix';
import { MendedWords } from '@/components/models/mended-words';
import { ModelFilters } from '@/components/models/model-filters';
import { LevelKey } from '@/components/ratings/level-key';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { modelsAddress, parseModelFilter } from '@/domain/models/model-filter';
import { getFoundPage } from '@/server/models/find-models';

export const metadata: Metadata = {
  title: 'Models',
  description: 'Every model on every criterion, in one table.',
};

/** The matrix: models × criteria, searched, filtered and ordered by the address. */
export default async function Page({ searchParams }: PageProps<'/models'>) {
  const filter = parseModelFilter(await searchParams);
  const found = await getFoundPage(filter);
  const { total, page, pages } = found;
  return (
    <>
      <PageHeading
        title="Models"
        facts={
          <>
            {total.toLocaleString('en')} {total === 1 ? 'model' : 'models'} · <a href="/models/new">Propose a model</a>
          </>
        }
      >
        <ModelFilters filter={filter} found={found} />
      </PageHeading>
      <MendedWords mended={found.mended} />
      {total === 0 ? (
        <EmptyState title="No model fits.">
          Try fewer words or filters, or <a href="/models">see all models</a>. One that is missing can be{' '}
          <a href="/models/new">proposed</a>.
        </EmptyState>
      ) : (
        <>
          <LevelKey />
          <Matrix models={found.models} />
          <CompareForm />
        </>
      )}
      <Pagination page={page} pages={pages} hrefOf={(other) => modelsAddress({ ...filter, page: other })} />
    </>
  );
}
