import type { ReactNode } from 'react';
import type { ModelPage } from '@/domain/models/views';
import { paragraphsOf } from '@/domain/wiki/paragraphs';
import { labelRank } from '../ratings/framework-terms';
import { RatingTable } from '../ratings/rating-table';
import { EmptyState } from '../ui/empty-state';
import { Prose } from '../ui/prose';
import { Section } from '../ui/section';
import { SourceList } from '../ui/source-list';
import { CaseColumns } from './case-columns';
import { CiteLine } from './cite-line';
import { ClaimAndFinding } from './claim-and-finding';
import { LensTable } from './lens-table';
import { Lineage } from './lineage';
import { MissingSteps } from './missing-steps';
import { ModelData } from './model-data';
import styles from './model-page-view.module.css';
import { PermissionsTable } from './permissions-table';
import { Ruler } from './ruler';
import { ScoreBar } from './score-bar';
import { ShareSnippets } from './share-snippets';
import { VariantsTable } from './variants-table';
import { VerdictHeader } from './verdict-header';

type Props = {
  page: ModelPage;
  /** The rendered article. */
  article: ReactNode;
  /** Links for those who take part: "Edit this page", history, discussion. */
  actions?: ReactNode;
  /** The full address of this page, for the line to cite. */
  permalink?: string;
};

/** What one may want of a long page without scrolling through the rest. */
const PARTS = [
  { id: 'missing', name: 'What is missing' },
  { id: 'ratings', name: 'Ratings' },
  { id: 'lenses', name: 'Other definitions' },
  { id: 'case', name: 'The case' },
  { id: 'article', name: 'Article' },
  { id: 'variants', name: 'Variants' },
  { id: 'cite', name: 'Cite' },
] as const;

/** The page of a model, in the order in which a reader asks. */
export function ModelPageView({ page, article, actions, permalink }: Props) {
  const { claim } = page;
  const showsClaim = claim?.callsItOpenSource && labelRank(page.label.id) > labelRank('ai-open');
  return (
    <article>
      <VerdictHeader page={page} />
      {claim && showsClaim ? (
        <ClaimAndFinding maker={page.organization.name} claim={claim} label={page.label.id} />
      ) : null}
      {actions ? (
        <div className={styles.actions} data-print="no">
          {actions}
        </div>
      ) : null}
      <nav className={styles.parts} aria-label="On this page" data-print="no">
        <ul>
          {PARTS.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="permissions" title="What you may do">
        {page.permissions.may.length + page.permissions.must.length + page.permissions.cannotKnow.length === 0 ? (
          <EmptyState title="Nobody has read the licence yet.">
            The terms are those of <a href={`/licences/${page.licence.slug}`}>{page.licence.name}</a>.
          </EmptyState>
        ) : (
          <PermissionsTable model={page} licence={page.licence.slug} permissions={page.permissions} />
        )}
      </Section>
      <Section id="measure" title="The measure">
        <div className={styles.measure}>
          <div>
            <Ruler marks={page.marks} size="large" />
            <p className={styles.note}>One tick a criterion: the taller, the more open.</p>
          </div>
          <div>
            <ScoreBar score={page.score} />
          </div>
        </div>
      </Section>
      <Section id="missing" title="What is missing">
        <MissingSteps model={page} label={page.label} missing={page.missingByLabel} />
      </Section>
      <Section id="ratings" title="Ratings" heading="top">
        <RatingTable model={page} ratings={page.ratings} />
      </Section>
      <Section
        id="lenses"
        title="Through other definitions"
        note="The same levels, read as others define openness. Our label is the one above."
      >
        <LensTable model={page} ratings={page.ratings} lenses={page.lenses} />
      </Section>
      <Section id="case" title="The case">
        <CaseColumns points={page.case} />
      </Section>
      <Section id="article" title={`About ${page.name}`}>
        <Prose>{article}</Prose>
      </Section>
      <Section id="variants" title="Variants">
        <VariantsTable model={page.name} variants={page.variants} />
      </Section>
      <Section id="lineage" title="Lineage">
        <Lineage page={page} />
      </Section>
      {page.editorsNote ? (
        <Section id="editors-note" title="Editors’ note">
          <Prose>
            {paragraphsOf(page.editorsNote).map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </Prose>
        </Section>
      ) : null}
      {page.sources.length > 0 ? (
        <Section id="sources" title="Sources">
          <SourceList sources={page.sources} />
        </Section>
      ) : null}
      <Section id="cite" title="Cite this page">
        <CiteLine page={page} {...(permalink ? { permalink } : {})} />
      </Section>
      {permalink ? (
        <Section id="share" title="Show it elsewhere">
          <ShareSnippets page={page} permalink={permalink} />
          <ModelData page={page} permalink={permalink} />
        </Section>
      ) : null}
    </article>
  );
}
