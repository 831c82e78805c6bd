import { MOST_COMPARED } from '@/domain/models/compared';
import type { ModelSummary } from '@/domain/models/views';
import { criterionTerm, GROUPS } from '../ratings/framework-terms';
import { LevelDisc } from '../ratings/level-disc';
import { LabelName } from './label-name';
import styles from './matrix.module.css';

const CRITERIA = GROUPS.flatMap((group) => group.criteria);

/** The form that the rows' checkboxes belong to, wherever it stands. */
const COMPARE = 'compare';

/** What is done with the rows that were ticked. */
export function CompareForm() {
  return (
    <form id={COMPARE} className={styles.compare} action="/compare" method="get" data-print="no">
      <span id="compare-hint">Tick up to {MOST_COMPARED} models.</span>
      <button type="submit" aria-describedby="compare-hint">
        Compare
      </button>
    </form>
  );
}

/** Models × criteria, a disc each; on a phone the same cells draw each model's ruler. */
export function Matrix({ models }: { models: readonly ModelSummary[] }) {
  return (
    // On middling screens this scrolls, and what scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.region} aria-label="Models by criterion" tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">The level of each model on each of the 18 criteria</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              Model
            </th>
            <th rowSpan={2} scope="col">
              Label
            </th>
            {GROUPS.map((group) => (
              <th key={group.id} colSpan={group.criteria.length} scope="colgroup">
                <span>{group.shortName}</span>
              </th>
            ))}
            <th rowSpan={2} scope="col">
              Score
            </th>
          </tr>
          <tr>
            {CRITERIA.map((id) => (
              <th key={id} scope="col" {...(startsGroup(id) ? { className: styles.first } : {})}>
                <a href={`/criteria/${id}`}>{criterionTerm(id).name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <Row key={model.slug} model={model} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ model }: { model: ModelSummary }) {
  return (
    <tr>
      <th scope="row">
        <input type="checkbox" name="m" value={model.slug} form={COMPARE} aria-label={`Compare ${model.name}`} />
        <a href={`/models/${model.slug}`}>{model.name}</a> <span>{model.organization.name}</span>
        <LabelName id={model.label.id} />
      </th>
      <td>
        <LabelName id={model.label.id} />
      </td>
      {model.marks.map((mark) => (
        <LevelDisc
          key={mark.criterion}
          as="td"
          level={mark.level}
          state={mark.state}
          className={startsGroup(mark.criterion) ? styles.first : undefined}
        />
      ))}
      <td>{model.score === null ? '–' : Math.round(model.score.value)}</td>
    </tr>
  );
}

const FIRSTS = new Set(GROUPS.map((group) => group.criteria[0]));

function startsGroup(id: (typeof CRITERIA)[number]): boolean {
  return FIRSTS.has(id);
}
