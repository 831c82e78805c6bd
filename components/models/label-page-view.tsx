import type { FirstModels, LabelId } from '@/domain/models/views';
import { labelTerm } from '../ratings/framework-terms';
import { Breadcrumb } from '../ui/breadcrumb';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { AllModelsLink } from './all-models-link';
import { ModelTable } from './model-table';
import { RequirementList } from './requirement-list';

/** One label: what it means, what it asks, and who carries it. */
export function LabelPageView({ id, models, total }: FirstModels & { id: LabelId }) {
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
          <ModelTable caption={`Models labelled ${label.name}`} models={models} by="licence" />
        )}
        <AllModelsLink shown={models.length} total={total} href={`/models?label=${id}`} common="with this label" />
      </Section>
    </article>
  );
}
