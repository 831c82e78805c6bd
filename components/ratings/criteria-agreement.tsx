import { type CriterionAgreement, LEAST_RATINGS, leastAgreed } from '@/domain/ratings/agreement/criterion-agreement';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/section';
import { alphaInWords } from './agreement-words';
import styles from './criteria-agreement.module.css';
import { criterionTerm } from './framework-terms';

/** How many criteria are named as those that people agree on least. */
const NAMED = 3;

/** Where people agree least over all models: a sign that a criterion's words need work, not that its raters do. */
export function CriteriaAgreement({ agreement }: { agreement: readonly CriterionAgreement[] }) {
  const least = leastAgreed(agreement, NAMED);
  const hasAny = agreement.some(({ units }) => units > 0);
  return (
    <Section id="agreement" title="How far people agree" note="Krippendorff’s alpha, for ordinal data.">
      {hasAny ? (
        <div className={styles.text}>
          <p>
            Where people who rate the same model often answer differently, the question or its levels may be unclear.
            Alpha is 1 where all agree and 0 where they agree no more than chance would; from 0.8 answers count as
            reliable, below 0.667 as unclear. It rests on everybody’s answers in steps of the scale, whatever they
            weigh, on models that at least two people rated.
          </p>
          {least.length > 0 ? (
            <>
              <h3>Where they agree least</h3>
              <ol>
                {least.map((one) => (
                  <li key={one.criterion}>
                    <a href={`/criteria/${one.criterion}`}>{criterionTerm(one.criterion).name}</a>: {alphaInWords(one)}
                  </li>
                ))}
              </ol>
            </>
          ) : (
            <p>
              No criterion has the {LEAST_RATINGS} ratings by two people or more that it takes to compare criteria with
              each other.
            </p>
          )}
        </div>
      ) : (
        <EmptyState title="Nobody can say yet.">
          Agreement shows where two people have rated the same criterion of the same model, and so far there is no such
          rating. <a href="/models">Rate a model</a>
        </EmptyState>
      )}
    </Section>
  );
}
