import type { OrganizationPage } from '@/domain/models/views';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { SourceList } from '../ui/source-list';
import { AllModelsLink } from './all-models-link';
import { Landscape } from './landscape';
import { ModelTable } from './model-table';
import styles from './name-list.module.css';

/** Who releases what: an organisation, its families, its models. */
export function OrganizationPageView({ organization }: { organization: OrganizationPage }) {
  const isAll = organization.models.length === organization.total;
  const kind = organization.kind.replace('-', ' ');
  const facts = [kind.charAt(0).toUpperCase() + kind.slice(1), organization.country].filter(Boolean).join(' · ');
  return (
    <article>
      <PageHeading
        title={organization.name}
        lead={organization.summary}
        facts={
          <>
            {facts} · <a href={organization.url}>its site</a>
          </>
        }
      />
      {organization.models.length > 1 ? (
        <Section
          id="over-time"
          title="Over time"
          heading="top"
          note={`Score by release date; shape and colour tell the label.${isAll ? '' : ` The newest ${organization.models.length} models.`}`}
        >
          <Landscape
            models={organization.models}
            title={`Models by ${organization.name} by release date and score`}
            table={false}
          />
        </Section>
      ) : null}
      <Section id="models" title="Models" heading="top">
        {organization.models.length === 0 ? (
          <EmptyState title="No model of this maker is here yet.">
            <a href="/models">See all models</a>
          </EmptyState>
        ) : (
          <ModelTable caption={`Models by ${organization.name}`} models={organization.models} maker={false} />
        )}
        <AllModelsLink
          shown={organization.models.length}
          total={organization.total}
          href={`/models?organization=${organization.slug}`}
          common="by this maker"
        />
      </Section>
      {organization.families.length > 0 ? (
        <Section id="families" title="Families">
          <ul className={styles.names}>
            {organization.families.map((family) => (
              <li key={family.slug}>
                <a href={`/families/${family.slug}`}>{family.name}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="sources" title="Sources">
        <SourceList sources={organization.sources} />
      </Section>
    </article>
  );
}
