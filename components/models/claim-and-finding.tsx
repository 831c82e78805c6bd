import { LABEL_TONES } from '@/domain/models/label-tones';
import type { LabelId, ModelPage } from '@/domain/models/views';
import { labelTerm } from '../ratings/framework-terms';
import { SourceLink } from '../ui/source-link';
import styles from './claim-and-finding.module.css';

type Props = {
  maker: string;
  claim: NonNullable<ModelPage['claim']>;
  label: LabelId;
};

/** What the maker says beside what we find; shown where the maker calls "open source" what is not AI-open. */
export function ClaimAndFinding({ maker, claim, label }: Props) {
  const term = labelTerm(label);
  return (
    <dl className={styles.pair}>
      <div>
        <dt>{maker} says</dt>
        <dd>
          <p className={styles.words}>{claim.statement}</p>
          <p className={styles.source}>
            <SourceLink source={claim.source} />
          </p>
        </dd>
      </div>
      <div>
        <dt>What we find</dt>
        <dd>
          <p className={styles.words} data-tone={LABEL_TONES[label]}>
            <strong>{term.name}</strong>
          </p>
          <p className={styles.source}>
            {term.subtitle ? `${term.subtitle} · ` : null}
            <a href="#missing">What is missing</a>
          </p>
        </dd>
      </div>
    </dl>
  );
}
