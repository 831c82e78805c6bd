import type { CriterionAgreement } from '@/domain/ratings/agreement/criterion-agreement';
import { alphaInWords } from './agreement-words';
import styles from './criteria-list.module.css';
import { criterionTerm, GROUPS } from './framework-terms';

/** All criteria by group: name, question, weight, whether a label depends on it, and how far people agree on it. */
export function CriteriaList({ agreement }: { agreement: readonly CriterionAgreement[] }) {
  const byCriterion = new Map(agreement.map((one) => [one.criterion, one]));
  return (
    <>
      <p className={styles.terms}>
        A <strong>gate</strong> decides labels; the others count for the score alone. What is <strong>inherited</strong>{' '}
        a fine-tune takes over from its base until it has votes of its own.
      </p>
      {GROUPS.map((group) => (
        <section key={group.id} className={styles.group} aria-labelledby={group.id}>
          <h2 id={group.id}>
            {group.name} <small>{group.weight} of 100 points</small>
          </h2>
          <ul>
            {group.criteria.map((id) => {
              const criterion = criterionTerm(id);
              const agreed = byCriterion.get(id);
              return (
                <li key={id}>
                  <a href={`/criteria/${id}`}>{criterion.name}</a>
                  <span className={styles.question}>
                    {criterion.question}
                    {agreed && agreed.units > 0 ? (
                      <span className={styles.agreement}>How far people agree: {alphaInWords(agreed)}</span>
                    ) : null}
                  </span>
                  <span className={styles.facts}>
                    {criterion.weight} points{criterion.isGate ? ' · gate' : ''}
                    {criterion.isInherited ? ' · inherited' : ''}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
