import { LENS_IDS, type Lenses } from '@/domain/ratings/framework/v1/lenses/lenses';
import { MOF_CLASSES } from '@/domain/ratings/framework/v1/lenses/mof';
import styles from './lens-table.module.css';
import { LENS_TERMS } from './lens-terms';
import { lensMissing, lensVerdict, MOF_UNSEEN_WORDS, mofClassName, mofComponents } from './lens-words';

/** What other definitions find in the same levels, a row each, and what each misses. */
export function LensTable({ model, lenses }: { model: string; lenses: Lenses }) {
  return (
    <>
      <table className={styles.lenses}>
        <caption className="visually-hidden">{model} through other definitions</caption>
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
