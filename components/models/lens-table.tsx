import { Fragment } from 'react';
import type { RatingView } from '@/domain/models/views';
import { LENS_IDS, type Lenses } from '@/domain/ratings/framework/v1/lenses/lenses';
import { MOF_CLASSES } from '@/domain/ratings/framework/v1/lenses/mof';
import { criterionTerm } from '../ratings/framework-terms';
import styles from './lens-table.module.css';
import { LENS_TERMS } from './lens-terms';
import { lensMissing, lensVerdict, MOF_UNSEEN_WORDS, mofClassName, mofComponents } from './lens-words';

type Props = { model: { slug: string; name: string }; ratings: readonly RatingView[]; lenses: Lenses };

/** What other definitions find in the same levels, a row each, and what each misses. */
export function LensTable({ model, ratings, lenses }: Props) {
  const unrated = ratings.filter(({ criterion, published }) => published.level === null && isAsked(criterion));
  return (
    <>
      <table className={styles.lenses}>
        <caption className="visually-hidden">{model.name} through other definitions</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Definition</th>
            <th scope="col">Finding</th>
            <th scope="col">What is missing</th>
          </tr>
        </thead>
        <tbody>
          {LENS_IDS.map((id) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/labels#${id}`}>{LENS_TERMS[id].name}</a>
                {id === 'eu-ai-act' ? <small> a hint, no legal advice</small> : null}
              </th>
              <td>{lensVerdict(id, lenses)}</td>
              <td>{lensMissing(id, lenses)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unrated.length > 0 ? (
        <p className={styles.unrated}>
          Nobody has rated these yet, and what they would show counts as missing above:{' '}
          {unrated.map(({ criterion }, place) => (
            <Fragment key={criterion}>
              {place > 0 ? ', ' : null}
              <a href={`/models/${model.slug}/criteria/${criterion}`}>{criterionTerm(criterion).name.toLowerCase()}</a>
            </Fragment>
          ))}
          .
        </p>
      ) : null}
      <details className={styles.components}>
        <summary>The Model Openness Framework, component by component</summary>
        <dl>
          {MOF_CLASSES.map((one) => (
            <div key={one}>
              <dt>{mofClassName(one)}</dt>
              <dd>
                <ul>
                  {mofComponents(lenses.mof)
                    .filter((component) => component.class === one)
                    .map(({ name, isThere }) => (
                      <li key={name} data-there={isThere}>
                        {name}: {isThere ? 'there' : 'not there'}
                      </li>
                    ))}
                </ul>
              </dd>
            </div>
          ))}
          <div>
            <dt>Not seen here</dt>
            <dd>{MOF_UNSEEN_WORDS.join(', ')}: optional there, and none of our criteria looks at them.</dd>
          </div>
        </dl>
      </details>
    </>
  );
}

/** Whether any of the other definitions asks what a criterion asks; the mean leaves out what is not rated. */
function isAsked(criterion: RatingView['criterion']): boolean {
  const { isGate, mapsTo } = criterionTerm(criterion);
  return isGate || mapsTo.mof.length > 0 || mapsTo.osaid.length > 0;
}
