import { Fragment } from 'react';
import type { MissingForLabel, ModelPage } from '@/domain/models/views';
import { LEVEL_NAMES } from '@/domain/ratings/levels';
import { criterionTerm, labelTerm } from '../ratings/framework-terms';
import { LevelDisc } from '../ratings/level-disc';
import styles from './missing-steps.module.css';
import { nextLabel } from './next-label';

type Props = {
  model: Pick<ModelPage, 'slug' | 'name' | 'ratings'>;
  label: ModelPage['label'];
  missing: readonly MissingForLabel[];
};

/** What stands between a model and the next better label, and under a fold the way to every other. */
export function MissingSteps({ model, label, missing }: Props) {
  const next = nextLabel(missing);
  if (!next) return <p className={styles.sentence}>Nothing. This is the best label there is.</p>;
  const others = missing.filter((one) => one !== next);
  return (
    <>
      <p className={styles.sentence}>
        {`${countOf(next.steps)} between ${model.name} and `}
        <a href={`/labels/${next.label}`}>{labelTerm(next.label).name}</a>:
      </p>
      <Alternatives model={model} missing={next} />
      {label.pivotal.length > 0 ? (
        <p className={styles.note}>
          Help settle this:{' '}
          {label.pivotal.map((id, index) => (
            <Fragment key={id}>
              {index > 0 ? ', ' : null}
              <a href={`/models/${model.slug}/criteria/${id}`}>{criterionTerm(id).name.toLowerCase()}</a>
            </Fragment>
          ))}
          . Votes on {label.pivotal.length === 1 ? 'it' : 'any of them'} alone could still move the label.
        </p>
      ) : null}
      {others.length > 0 ? (
        <details className={styles.others}>
          <summary>The way to the other labels</summary>
          {others.map((one) => (
            <div key={one.label}>
              <h3>
                <a href={`/labels/${one.label}`}>{labelTerm(one.label).name}</a> <small>{stepsOf(one.steps)}</small>
              </h3>
              <p>{inWords(one)}</p>
            </div>
          ))}
        </details>
      ) : null}
    </>
  );
}

type Steps = MissingForLabel['alternatives'][number];

function Alternatives({ model, missing }: { model: Props['model']; missing: MissingForLabel }) {
  const { shared, ways } = sharedAndWays(missing);
  return (
    <>
      {shared.length > 0 ? <StepList model={model} steps={shared} /> : null}
      {ways.map((steps, index) => (
        <div key={index}>
          <p className={styles.or}>{index > 0 ? 'or' : shared.length > 0 ? 'and either' : 'either'}</p>
          <StepList model={model} steps={steps} />
        </div>
      ))}
    </>
  );
}

function StepList({ model, steps }: { model: Props['model']; steps: Steps }) {
  // A gate that nobody has rated counts as closed here, which is not to say that it is.
  const unrated = new Set(
    model.ratings.filter(({ published }) => published.level === null).map((one) => one.criterion),
  );
  return (
    <ul className={styles.steps}>
      {steps.map((step) => (
        <li key={step.criterion}>
          <a href={`/models/${model.slug}/criteria/${step.criterion}`}>{criterionTerm(step.criterion).name}</a>
          <LevelDisc level={unrated.has(step.criterion) ? null : step.from} word />
          <span>to</span>
          <LevelDisc level={step.to} word />
        </li>
      ))}
    </ul>
  );
}

/** The steps that every way shares, told once; then those in which the ways differ. */
function sharedAndWays(missing: MissingForLabel): { shared: Steps; ways: readonly Steps[] } {
  const [first = [], ...rest] = missing.alternatives;
  const shared = first.filter((step) => rest.every((steps) => steps.some((other) => isSame(step, other))));
  const ways = missing.alternatives.map((steps) => steps.filter((step) => !shared.some((one) => isSame(one, step))));
  return { shared, ways: ways.filter((steps) => steps.length > 0) };
}

function told(steps: Steps): string {
  return steps
    .map((step) => `${criterionTerm(step.criterion).name} to ${LEVEL_NAMES[step.to].toLowerCase()}`)
    .join(' · ');
}

/** The same in a line: "Access to mostly, outputs to open, and either … or …". */
function inWords(missing: MissingForLabel): string {
  const { shared, ways } = sharedAndWays(missing);
  const choice = ways.map(told).join(', or ');
  return [told(shared), choice && `either ${choice}`].filter(Boolean).join(' · and ');
}

function isSame(a: Steps[number], b: Steps[number]): boolean {
  return a.criterion === b.criterion && a.to === b.to;
}

function stepsOf(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`;
}

function countOf(steps: number): string {
  return steps === 1 ? 'One step stands' : `${steps} steps stand`;
}
