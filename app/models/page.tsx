import type { Metadata } from 'next';
import { Matrix } from '@/components/models/matrix';
import { ModelFilters } from '@/components/models/model-filters';
import { LevelKey } from '@/components/ratings/level-key';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { filterModels, MODELS_PER_PAGE, parseModelFilter, type Sort } from '@/domain/models/filter-models';
import type { ModelSummary, Named } from '@/domain/models/views';
import { listModels } from '@/server/models/list-models';

export const metadata: Metadata = {
  title: 'Models',
  description: 'Every model on every criterion, in one table.',
};

const SORT_NAMES: Readonly<Record<Sort, string>> = {
  openness: 'Most open first',
  score: 'Highest score first',
  released: 'Newest first',
  name: 'By name',
  organization: 'By maker',
};
const SORT_OPTIONS = Object.entries(SORT_NAMES).map(([value, name]) => ({ value, name }));

/** The matrix: models × criteria, filtered and ordered by the address. */
export default async function Page({ searchParams }: PageProps<'/models'>) {
  const parameters = await searchParams;
  const filter = parseModelFilter(parameters);
  const models = await listModels();
  const fitting = filterModels(models, filter);
  const pages = Math.max(1, Math.ceil(fitting.length / MODELS_PER_PAGE));
  const page = Math.min(filter.page, pages);
  const shown = fitting.slice((page - 1) * MODELS_PER_PAGE, page * MODELS_PER_PAGE);
  return (
    <>
      <PageHeading title="Models" facts={countOf(fitting.length, models.length)}>
        <ModelFilters
          values={valuesOf(parameters)}
          organizations={options(models, (model) => model.organization)}
          licences={options(models, (model) => model.licence)}
          sorts={SORT_OPTIONS}
        />
      </PageHeading>
      {shown.length === 0 ? (
        <EmptyState title="No model fits.">
          Try fewer words or filters, or <a href="/models">see all models</a>.
        </EmptyState>
      ) : (
        <>
          <LevelKey />
          <Matrix models={shown} />
        </>
      )}
      <Pagination page={page} pages={pages} hrefOf={(other) => addressOf(parameters, other)} />
    </>
  );
}

type Parameters = Record<string, string | string[] | undefined>;

function countOf(fitting: number, all: number): string {
  return fitting === all ? `${all} models` : `${fitting} of ${all} models`;
}

function valuesOf(parameters: Parameters): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

function addressOf(parameters: Parameters, page: number): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(valuesOf(parameters))) if (value) search.set(name, value);
  search.set('page', String(page));
  return `/models?${search}`;
}

/** What the models themselves offer to choose from, each once, by name. */
function options(models: readonly ModelSummary[], of: (model: ModelSummary) => Named) {
  const found = new Map(models.map((model) => [of(model).slug, of(model).name]));
  return [...found].map(([value, name]) => ({ value, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
