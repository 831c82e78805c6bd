import type { NeedLine, NeedMatch } from '@/domain/models/views';
import { criterionTerm } from '../ratings/framework-terms';
import { CLAUSE_NAMES } from './clause-words';
import { LabelName } from './label-name';
import styles from './need-matches.module.css';
import { MAY_TONES, MAY_WORDS } from './permission-words';

/** Models with each need's answer, its reason in a sentence and where it is written. */
export function NeedMatches({ matches }: { matches: readonly NeedMatch[] }) {
  return (
    <ul className={styles.matches}>
      {matches.map(({ model, lines }) => (
        <li key={model.slug}>
          <h3>
            <a href={`/models/${model.slug}`}>{model.name}</a> <span>{model.organization.name}</span>{' '}
            <LabelName id={model.label.id} />
          </h3>
          <dl>
            {lines.map((line) => (
              <div key={line.need} data-answer={line.answer}>
                <dt>{line.name}</dt>
                <dd>
                  <strong data-tone={MAY_TONES[line.answer]}>
                    {line.answer === 'unknown' ? 'Not known' : MAY_WORDS[line.answer]}
                  </strong>{' '}
                  <span>{line.detail}</span> <a href={line.href}>{sayerOf(line, model.licence.name)}</a>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** What says so: "Apache 2.0, commercial use", or the criterion. */
function sayerOf({ said }: NeedLine, licence: string): string {
  if ('criterion' in said) return `Criterion: ${criterionTerm(said.criterion).name.toLowerCase()}`;
  return `${licence}: ${CLAUSE_NAMES[said.clause].toLowerCase()}`;
}
