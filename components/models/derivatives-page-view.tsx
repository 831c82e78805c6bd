import type { DerivativesPage } from '@/domain/models/views';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Pagination } from '../ui/pagination';
import { ModelTrail } from '../wiki/sign-in-to-edit';
import { ModelTable } from './model-table';

/** All models that were made from one. */
export function DerivativesPageView({ page: { model, models, total, page, pages } }: { page: DerivativesPage }) {
  const title = `Models made from ${model.name}`;
  return (
    <article>
      <ModelTrail model={model} />
      <PageHeading title={title} lead={leadOf(total)} />
      {total === 0 ? (
        <EmptyState title={`No page names ${model.name} as what its model was made from.`}>
          <a href={`/models/${model.slug}`}>Back to {model.name}</a>
        </EmptyState>
      ) : (
        <ModelTable caption={title} models={models} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(to) => `/models/${model.slug}/derivatives?page=${to}`} />
    </article>
  );
}

function leadOf(total: number): string | null {
  if (total === 0) return null;
  if (total === 1) return 'One page names it as what its model was made from.';
  return `${total.toLocaleString('en')} pages name it as what their model was made from. The newest stands first.`;
}
