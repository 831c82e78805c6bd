import type { ClauseView, LicencePage, SourceLink as Source } from '@/domain/models/views';
import { criterionTerm } from '../ratings/framework-terms';
import { LevelDisc } from '../ratings/level-disc';
import { Breadcrumb } from '../ui/breadcrumb';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { SourceList } from '../ui/source-list';
import { AllModelsLink } from './all-models-link';
import { CLAUSE_NAMES, CLAUSE_WORDS } from './clause-words';
import styles from './licence-page-view.module.css';
import { capWords, LICENCE_KIND_WORDS } from './licence-words';
import { ModelTable } from './model-table';

/** One licence: its clauses as answers to plain questions, the levels read from them, and who uses it. */
export function LicencePageView({ licence }: { licence: LicencePage }) {
  const facts = [
    LICENCE_KIND_WORDS[licence.kind].name,
    licence.spdx ? `SPDX ${licence.spdx}` : 'no SPDX id',
    licence.osiApproved ? 'approved by the Open Source Initiative' : 'not approved by the Open Source Initiative',
    `text by ${licence.steward}`,
  ];
  const sources = distinctSources(licence.clauses);
  return (
    <article>
      <Breadcrumb trail={[{ href: '/licences', name: 'Licences' }]} />
      <PageHeading
        title={licence.name}
        lead={licence.summary}
        facts={
          <>
            {facts.join(' · ')} · <a href={licence.url}>read the text</a>
          </>
        }
      />
      <Section id="clauses" title="Clause by clause" heading="top">
        <table className={styles.clauses}>
          <caption className="visually-hidden">What {licence.name} says to each question</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Answer</th>
              <th scope="col">In a sentence</th>
              <th scope="col">Where</th>
            </tr>
          </thead>
          <tbody>
            {licence.clauses.map((clause) => (
              <ClauseRow key={clause.id} clause={clause} sources={sources} />
            ))}
          </tbody>
        </table>
      </Section>
      <Section
        id="defaults"
        title="Levels read from it"
        note="Where a model’s ratings start; votes with evidence replace them."
      >
        <ul className={styles.defaults}>
          {licence.defaults.map((one) => (
            <li key={one.criterion}>
              <a href={`/criteria/${one.criterion}`}>{criterionTerm(one.criterion).name}</a>
              <LevelDisc level={one.level} word />
              <span>
                {one.reason}{' '}
                <small>
                  {one.clauses.map((clause, index) => (
                    <span key={clause}>
                      {index > 0 ? ', ' : null}
                      <a href={`#${clause}`}>{CLAUSE_NAMES[clause].toLowerCase()}</a>
                    </span>
                  ))}
                </small>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="models" title="Models under it" heading="top">
        {licence.models.length === 0 ? (
          <EmptyState title="No model here uses it yet.">
            <a href="/models">See all models</a>
          </EmptyState>
        ) : (
          <ModelTable caption={`Models under ${licence.name}`} models={licence.models} />
        )}
        <AllModelsLink
          shown={licence.models.length}
          total={licence.total}
          href={`/models?licence=${licence.slug}`}
          common="under this licence"
        />
      </Section>
      <Section id="sources" title="Where it was read">
        <SourceList sources={sources} />
      </Section>
    </article>
  );
}

function ClauseRow({ clause, sources }: { clause: ClauseView; sources: readonly Source[] }) {
  const answer = CLAUSE_WORDS[clause.says];
  return (
    <tr id={clause.id}>
      <th scope="row">{clause.question}</th>
      <td data-tone={answer.tone}>
        {answer.word}
        {clause.cap ? <small> above {capWords(clause.cap).long}</small> : null}
      </td>
      <td>{clause.detail}</td>
      <td>
        {clause.section ?? 'the whole text'}{' '}
        <span className={styles.numbers}>
          {clause.sources.map((source) => (
            <a key={source.url} href={source.url} rel="nofollow" title={source.title}>
              <span className="visually-hidden">Source </span>
              {sources.findIndex(({ url }) => url === source.url) + 1}
            </a>
          ))}
        </span>
      </td>
    </tr>
  );
}

/** Every address that a clause was read at, once, in the order in which they are cited. */
function distinctSources(clauses: readonly ClauseView[]): Source[] {
  return [
    ...new Map(clauses.flatMap(({ sources }) => sources.map((source) => [source.url, source] as const))).values(),
  ];
}
