import { diffTexts } from '@/domain/wiki/diff-texts';
import type { FormErrors, FormFields } from '@/domain/wiki/form-fields';
import { CHOICE } from '@/domain/wiki/page-form-values';
import type { ConflictingField, TextChange } from '@/domain/wiki/views';
import styles from './conflict-panel.module.css';
import { FieldError, idOf } from './form-field';
import { DiffText } from './page-diff';

/** Both sides of what conflicts: what the page's change did to what both started from, and what the proposal does to it. */
export function ConflictSides({ conflict, proposal }: { conflict: ConflictingField; proposal: string }) {
  const { base, current, proposed } = conflict;
  return (
    <div className={styles.sides}>
      <div>
        <p className={styles.side}>The page says now</p>
        <Side from={base} to={current} />
      </div>
      <div>
        <p className={styles.side}>{proposal}</p>
        <Side from={base} to={proposed} />
      </div>
    </div>
  );
}

function Side({ from, to }: { from: string; to: string }) {
  return to === '' && from === '' ? <p>Nothing.</p> : <DiffText changes={readable(diffTexts(from, to), to)} />;
}

/** A text of which little was left is read as it is: word by word one would read two texts at once. */
function readable(changes: readonly TextChange[], to: string): readonly TextChange[] {
  const same = changes.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return to !== '' && same * 2 < to.length ? [{ kind: 'same', text: to }] : changes;
}

type Props = { conflicts: readonly ConflictingField[]; values: FormFields; errors: FormErrors };

/** What a person has to decide before a form can be sent: field by field, in prose the paragraphs that both changed. */
export function ConflictChoices({ conflicts, values, errors }: Props) {
  return (
    <div className={styles.conflicts}>
      {conflicts.map((conflict) => {
        const name = `${CHOICE}${conflict.field}`;
        return (
          <fieldset
            key={conflict.field}
            role="radiogroup"
            aria-label={conflict.name}
            aria-invalid={errors[name] ? true : undefined}
            aria-describedby={errors[name] ? `${idOf(name)}-error` : undefined}
          >
            <legend>{conflict.name}</legend>
            <ConflictSides conflict={conflict} proposal="You propose" />
            <div className={styles.choices}>
              <label>
                <input type="radio" id={idOf(name)} name={name} value="form" defaultChecked={values[name] === 'form'} />
                As my form below says it
              </label>
              <label>
                <input type="radio" name={name} value="page" defaultChecked={values[name] === 'page'} />
                As the page says it now
              </label>
            </div>
            <FieldError name={name} message={errors[name]} />
          </fieldset>
        );
      })}
    </div>
  );
}
