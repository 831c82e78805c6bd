import type { LabelId, ModelSummary } from '@/domain/models/views';
import { labelTerm } from '../ratings/framework-terms';
import { Breadcrumb } from '../ui/breadcrumb';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { ModelTable } from './model-table';
import { RequirementList } from './requirement-list';

type Props = {
  id: LabelId;
  /** The first that carry it, of so many. */
  models: readonly ModelSummary[];
  total: number;
};

/** One label: what it means, what it asks, and who carries it. */
export function LabelPageView({ id, models, total }: Props) {
  const label = labelTerm(id);
  return (
    <article>
      <Breadcrumb trail={[{ href: '/labels', name: 'Labels' }]} />
      <PageHeading
        title={label.name}
        lead={label.means}
        facts={[label.subtitle, label.alsoToldAs && `In other vocabularies: ${label.alsoToldAs}`]
          .filter(Boolean)
          .join(' · ')}
      />
      <Section id="requires" title="What it asks">
        <RequirementList label={label} />
      </Section>
      <Section id="models" title="Who carries it" heading="top">
        {models.length === 0 ? (
          <EmptyState title="No model carries this label today.">
            <a href="/models">See all models</a>
          </EmptyState>
        ) : (
          <ModelTable caption={`Models labelled ${label.name}`} models={models} />
        )}
        {total > models.length ? (
          <p>
            <a href={`/models?label=${id}`}>All {total.toLocaleString('en')} models with this label</a>
          </p>
        ) : null}
      </Section>
    </article>
  );
}
