import type { ModelSummary } from '@/domain/models/views';
import { TimeStamp } from '../ui/time-stamp';
import { LabelName } from './label-name';
import styles from './model-table.module.css';
import { Ruler } from './ruler';

type Props = {
  /** What these models have in common, for those who listen. */
  caption: string;
  models: readonly ModelSummary[];
  /** Leave the maker out on pages that are about one maker. */
  maker?: boolean;
  /** What the second column tells: on a page about one label each model's licence says more. */
  by?: 'label' | 'licence';
};

/** Models in a list: name and maker, label or licence, ruler, score, date. */
export function ModelTable({ caption, models, maker = true, by = 'label' }: Props) {
  return (
    <table className={styles.models}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col">{by === 'label' ? 'Label' : 'Licence'}</th>
          <th scope="col">Ruler</th>
          <th scope="col">Score</th>
          <th scope="col">Released</th>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <tr key={model.slug}>
            <th scope="row">
              <a href={`/models/${model.slug}`}>{model.name}</a> {maker ? <span>{model.organization.name}</span> : null}
            </th>
            <td>
              {by === 'label' ? (
                <LabelName id={model.label.id} />
              ) : (
                <a href={`/licences/${model.licence.slug}`}>{model.licence.name}</a>
              )}
            </td>
            <td>
              <Ruler marks={model.marks} />
            </td>
            <td>{model.score === null ? <span>none</span> : Math.round(model.score.value)}</td>
            <td>
              <TimeStamp at={model.releasedOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
