import type { Label } from '@/domain/ratings/framework/v1/labels';
import type { Condition } from '@/domain/ratings/framework/v1/requirement';
import { criterionTerm, labelTerm } from '../ratings/framework-terms';
import { LevelDisc } from '../ratings/level-disc';
import styles from './requirement-list.module.css';

/** What a label asks, criterion by criterion, printed from the same data that decides it. */
export function RequirementList({ label }: { label: Label }) {
  const { requires } = label;
  if (!requires) return <p className={styles.none}>{label.means}</p>;
  const inherited = label.extends ? (labelTerm(label.extends).requires?.all ?? []) : [];
  const own = requires.all.filter((condition) => !inherited.some((other) => isSame(other, condition)));
  return (
    <div className={styles.requirement}>
      {label.extends ? (
        <p>
          All that <a href={`/labels/${label.extends}`}>{labelTerm(label.extends).name}</a> asks, and
        </p>
      ) : null}
      <Conditions conditions={own} />
      {!label.extends && requires.either.length > 0 ? (
        <>
          <p>and either</p>
          {requires.either.map((conditions, index) => (
            <div key={conditions.map(keyOf).join()}>
              {index > 0 ? <p>or</p> : null}
              <Conditions conditions={conditions} />
            </div>
          ))}
        </>
      ) : null}
    </div>
  );
}

function Conditions({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <ul>
      {conditions.map((condition) => (
        <li key={keyOf(condition)}>
          {condition.kind === 'level' ? (
            <>
              <a href={`/criteria/${condition.criterion}`}>{criterionTerm(condition.criterion).name}</a>
              <span>
                <LevelDisc level={condition.atLeast} word />
                {condition.atLeast === 'open' ? null : <small> or better</small>}
              </span>
            </>
          ) : (
            <>
              <span>{condition.criteria.map((id) => criterionTerm(id).name).join(' and ')}</span>
              <span>together at least {condition.atLeast} points</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function keyOf(condition: Condition): string {
  return condition.kind === 'level' ? condition.criterion : condition.criteria.join('+');
}

function isSame(a: Condition, b: Condition): boolean {
  return keyOf(a) === keyOf(b) && a.atLeast === b.atLeast;
}
