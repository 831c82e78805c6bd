import { CLAUSE_IDS, CLAUSE_QUESTIONS } from '@/domain/models/clauses';
import type { LicenceSummary } from '@/domain/models/views';
import { ScrollRegion } from '../ui/scroll-region';
import { ClauseMark } from './clause-mark';
import { CLAUSE_NAMES, CLAUSE_WORDS } from './clause-words';
import styles from './licence-table.module.css';

/** The registry: licences by clause, each answer a mark with its word. */
export function LicenceTable({ licences }: { licences: readonly LicenceSummary[] }) {
  return (
    <>
      <p className={styles.key}>
        {(['allows', 'asks', 'forbids', 'silent'] as const).map((says) => (
          <span key={says} data-tone={CLAUSE_WORDS[says].tone}>
            <ClauseMark says={says} hidden /> {CLAUSE_WORDS[says].word}
          </span>
        ))}
      </p>
      <ScrollRegion label="Licences by clause">
        <table className={styles.licences}>
          <caption className="visually-hidden">What each licence says to each question</caption>
          <thead>
            <tr>
              <th scope="col">Licence</th>
              {CLAUSE_IDS.map((id) => (
                <th key={id} scope="col" title={CLAUSE_QUESTIONS[id]}>
                  <span>{CLAUSE_NAMES[id]}</span>
                </th>
              ))}
              <th scope="col">Models</th>
            </tr>
          </thead>
          <tbody>
            {licences.map((licence) => (
              <tr key={licence.slug}>
                <th scope="row">
                  <a href={`/licences/${licence.slug}`}>{licence.shortName}</a>
                  {licence.osiApproved ? <small> OSI approved</small> : null}
                </th>
                {CLAUSE_IDS.map((id) => (
                  <td key={id} data-tone={CLAUSE_WORDS[licence.answers[id]].tone}>
                    <ClauseMark says={licence.answers[id]} />
                  </td>
                ))}
                <td>{licence.models}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
