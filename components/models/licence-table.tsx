import { CLAUSE_IDS, CLAUSE_QUESTIONS } from '@/domain/models/clauses';
import { LICENCE_KINDS } from '@/domain/models/licence-kind';
import type { Cap, LicenceSummary } from '@/domain/models/views';
import { ScrollRegion } from '../ui/scroll-region';
import { ClauseMark } from './clause-mark';
import { CLAUSE_NAMES, CLAUSE_WORDS } from './clause-words';
import styles from './licence-table.module.css';
import { capWords, LICENCE_KIND_WORDS } from './licence-words';

/** The registry: licences by kind and clause, each answer a mark with its word. */
export function LicenceTable({ licences }: { licences: readonly LicenceSummary[] }) {
  const kinds = LICENCE_KINDS.map((kind) => ({ kind, licences: licences.filter((licence) => licence.kind === kind) }));
  return (
    <>
      <p className={styles.key}>
        {(['allows', 'asks', 'forbids', 'silent'] as const).map((says) => (
          <span key={says} data-tone={CLAUSE_WORDS[says].tone} data-says={says}>
            <ClauseMark says={says} hidden /> {CLAUSE_WORDS[says].word}
          </span>
        ))}
        <span className={styles.narrow}>What is not listed is a plain yes.</span>
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
          {kinds.map((group) =>
            group.licences.length > 0 ? (
              <tbody key={group.kind} id={group.kind}>
                <tr>
                  <th scope="rowgroup" colSpan={CLAUSE_IDS.length + 2}>
                    <span>{LICENCE_KIND_WORDS[group.kind].name}</span>{' '}
                    <small>{LICENCE_KIND_WORDS[group.kind].means}</small>
                  </th>
                </tr>
                {group.licences.map((licence) => (
                  <LicenceRow key={licence.slug} licence={licence} />
                ))}
              </tbody>
            ) : null,
          )}
        </table>
      </ScrollRegion>
    </>
  );
}

function LicenceRow({ licence }: { licence: LicenceSummary }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/licences/${licence.slug}`}>{licence.shortName}</a>
        {licence.osiApproved ? <small> OSI approved</small> : null}
      </th>
      {CLAUSE_IDS.map((id) => (
        <td key={id} data-tone={CLAUSE_WORDS[licence.answers[id]].tone} data-says={licence.answers[id]}>
          <ClauseMark says={licence.answers[id]} />
          <span className={styles.narrow}>{CLAUSE_NAMES[id]}</span>
          {id === 'user-cap' && licence.cap ? <CapFigure cap={licence.cap} /> : null}
        </td>
      ))}
      <td>
        {licence.models}
        <span className={styles.narrow}>{licence.models === 1 ? 'model' : 'models'}</span>
      </td>
    </tr>
  );
}

function CapFigure({ cap }: { cap: Cap }) {
  const { short, long } = capWords(cap);
  return (
    <small className={styles.cap}>
      <span aria-hidden="true">{short}</span>
      <span className="visually-hidden"> above {long}</span>
    </small>
  );
}
