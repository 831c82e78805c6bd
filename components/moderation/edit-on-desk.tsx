import type { ReactNode } from 'react';
import { diffTexts } from '@/domain/wiki/diff-texts';
import type { ConflictingField, EditState, EditView } from '@/domain/wiki/views';
import { SomebodyName } from '../people/somebody-name';
import { TimeStamp } from '../ui/time-stamp';
import { PageDiff } from '../wiki/page-diff';
import { DecisionLog } from './decision-log';
import styles from './edit-on-desk.module.css';

const DECIDED: Readonly<Record<Exclude<EditState, 'pending'>, string>> = {
  approved: 'This edit is decided: it was approved.',
  rejected: 'This edit is decided: it was rejected. It comes back when its author amends it.',
  withdrawn: 'Its author has withdrawn this edit.',
};

type Props = {
  edit: EditView;
  /** What the viewer may decide. */
  decision: ReactNode;
};

/** An edit as a moderator reads it: what it changes, what is at stake, what was decided before. */
export function EditOnDesk({ edit, decision }: Props) {
  const { id, model, name, isNewPage, author, summary, at, amendedAt, version, state, stake, conflicts } = edit;
  const about = { kind: 'edit', editId: id, model, isNewPage } as const;
  return (
    <article aria-labelledby="edit-title" className={styles.edit}>
      <h2 id="edit-title">
        {isNewPage ? `New page: ${name}` : `Edit of ${name}`}
        {edit.newSlug !== null && state === 'pending' ? <small> to be at /models/{edit.newSlug}</small> : null}
      </h2>
      <p className={styles.summary}>{summary}</p>
      <p className={styles.facts}>
        <a href={`/edits/${id}`}>Edit {id}</a>, by <SomebodyName somebody={author} />, <TimeStamp at={at} clock />
        {amendedAt ? (
          <>
            , amended <TimeStamp at={amendedAt} clock /> (version {version})
          </>
        ) : null}
        {model ? (
          <>
            {' '}
            · <a href={`/models/${model.slug}`}>The page as it stands</a>
          </>
        ) : null}
      </p>
      {state === 'pending' ? <p className={styles.stake}>{stake.sentence}</p> : <p>{DECIDED[state]}</p>}
      {edit.decisions.length > 0 ? (
        <DecisionLog decisions={edit.decisions.map((before) => ({ ...before, about }))} />
      ) : null}
      {conflicts.length > 0 ? (
        <section aria-labelledby="conflicts" className={styles.conflicts}>
          <h3 id="conflicts">The page has changed meanwhile</h3>
          <p>
            Others changed the same place since this was written, so it cannot be published as it is. From what the page
            says now to what this edit says:
          </p>
          <PageDiff diff={conflicts.map(againstToday)} />
        </section>
      ) : null}
      <section aria-label="What it changes">
        <PageDiff diff={edit.diff} />
      </section>
      {decision}
    </article>
  );
}

function againstToday({ field, name, current, proposed }: ConflictingField) {
  return { field, name, changes: diffTexts(current, proposed) };
}
