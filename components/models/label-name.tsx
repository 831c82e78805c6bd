import { LABEL_TONES } from '@/domain/models/label-tones';
import type { LabelId } from '@/domain/models/views';
import { labelTerm } from '../ratings/framework-terms';
import styles from './label-name.module.css';

type Props = {
  id: LabelId;
  /** An uncertain label is told with a mark: it may still move. */
  certain?: boolean;
  /** Link to the label's own page. */
  link?: boolean;
};

/** The label in a row: its name in small capitals. */
export function LabelName({ id, certain = true, link = false }: Props) {
  const name = labelTerm(id).name;
  return (
    <span className={styles.name} data-tone={LABEL_TONES[id]} {...(certain ? {} : { 'data-uncertain': '' })}>
      {link ? <a href={`/labels/${id}`}>{name}</a> : name}
    </span>
  );
}
