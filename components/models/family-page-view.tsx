import type { FamilyPage } from '@/domain/models/views';
import { Breadcrumb } from '../ui/breadcrumb';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Pagination } from '../ui/pagination';
import { Section } from '../ui/section';
import { SourceList } from '../ui/source-list';
import { FamilyLineage } from './family-lineage';
import { ModelTable } from './model-table';

/** A family of models: what it is and which versions it has. */
export function FamilyPageView({ family }: { family: FamilyPage }) {
  return (
    <article>
      <Breadcrumb
        trail={[
          { href: '/models', name: 'Models' },
          { href: `/organizations/${family.organization.slug}`, name: family.organization.name },
        ]}
      />
      <PageHeading title={family.name} lead={family.summary} />
      {family.models.length > 1 ? (
        <Section
          id="over-time"
          title="Over time"
          heading="top"
          note={`Each model${family.pages > 1 ? ' of this page' : ''} by release date, tied to what it was made from.`}
        >
          <FamilyLineage family={family} />
        </Section>
      ) : null}
      <Section id="models" title="Models" heading="top">
        {family.models.length === 0 ? (
          <EmptyState title="No model of this family is here yet.">
            <a href="/models">See all models</a>
          </EmptyState>
        ) : (
          <ModelTable caption={`Models of the family ${family.name}`} models={family.models} maker={false} />
        )}
        <Pagination
          page={family.page}
          pages={family.pages}
          hrefOf={(page) => `/families/${family.slug}?page=${page}#models`}
        />
      </Section>
      <Section id="sources" title="Sources">
        <SourceList sources={family.sources} />
      </Section>
    </article>
  );
}
