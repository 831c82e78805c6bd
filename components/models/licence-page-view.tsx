import type { ClauseView, LicencePage } from '@/domain/models/views';
import { criterionTerm } from '../ratings/framework-terms';
import { LevelDisc } from '../ratings/level-disc';
import { Breadcrumb } from '../ui/breadcrumb';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { SourceLink } from '../ui/source-link';
import { CLAUSE_NAMES, CLAUSE_WORDS } from './clause-words';
import styles from './licence-page-view.module.css';
import { ModelTable } from './model-table';

/** One licence: its clauses as answers to plain questions, the levels read from them, and who uses it. */
export function LicencePageView({ licence }: { licence: LicencePage }) {
  const facts = [
    licence.spdx ? `SPDX ${licence.spdx}` : 'no SPDX id',
    licence.osiApproved ? 'approved by the Open Source Initiative' : 'not approved by the Open Source Initiative',
    `text by ${licence.steward}`,
  ];
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
              <ClauseRow key={clause.id} clause={clause} />
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
      </Section>
    </article>
  );
}

function ClauseRow({ clause }: { clause: ClauseView }) {
  const answer = CLAUSE_WORDS[clause.says];
  return (
    <tr id={clause.id}>
      <th scope="row">{clause.question}</th>
      <td data-tone={answer.tone}>{answer.word}</td>
      <td>{clause.detail}</td>
      <td>
        {clause.section ? `${clause.section} ` : null}
        {clause.sources.map((source, index) => (
          <SourceLink key={index} source={source} />
        ))}
      </td>
    </tr>
  );
}
