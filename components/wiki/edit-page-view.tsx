import type { ReactNode } from 'react';
import type { EditState, EditView } from '@/domain/wiki/views';
import { DecisionLog } from '../moderation/decision-log';
import { SomebodyName } from '../people/somebody-name';
import { Breadcrumb } from '../ui/breadcrumb';
import { PageHeading } from '../ui/page-heading';
import { Prose } from '../ui/prose';
import { Section } from '../ui/section';
import { TimeStamp } from '../ui/time-stamp';
import { ConflictNotice } from './conflict-notice';
import styles from './edit-page-view.module.css';
import { PageDiff } from './page-diff';

type Props = {
  edit: EditView;
  /** The article as it would read, rendered. */
  article: ReactNode;
  /** What the viewer may do with it. */
  actions: ReactNode;
};

/** An edit as its author and the moderators see it. */
export function EditPageView({ edit, article, actions }: Props) {
  const { model, name, state, author, conflicts, stake } = edit;
  const about = { kind: 'edit', editId: edit.id, model, isNewPage: edit.isNewPage } as const;
  const isOpen = state === 'pending' || state === 'rejected';
  return (
    <>
      {model ? (
        <Breadcrumb
          trail={[
            { href: '/models', name: 'Models' },
            { href: `/models/${model.slug}`, name: model.name },
          ]}
        />
      ) : null}
      <PageHeading
        title={edit.isNewPage ? `Proposed page: ${name}` : `Edit of ${model?.name ?? name}`}
        lead={edit.summary}
        facts={
          <>
            Edit {edit.id}, by <SomebodyName somebody={author} />, <TimeStamp at={edit.at} clock />
            {edit.amendedAt ? (
              <>
                , amended <TimeStamp at={edit.amendedAt} clock /> (version {edit.version})
              </>
            ) : null}
            {edit.newSlug && isOpen ? <>, to be at /models/{edit.newSlug}</> : null}
          </>
        }
      >
        <p className={styles.state}>
          <strong>{STATES[state].name}.</strong> {STATES[state].means}{' '}
          {edit.revision !== null && model ? (
            <a href={`/models/${model.slug}/history/${edit.revision}`}>It is revision {edit.revision}</a>
          ) : null}
        </p>
        {stake.sentence && isOpen ? <p>{stake.sentence}</p> : null}
        <div className={styles.actions}>{actions}</div>
      </PageHeading>
      {edit.decisions.length > 0 ? (
        <Section id="decisions" title="Decisions">
          <DecisionLog decisions={edit.decisions.map((decision) => ({ ...decision, about }))} />
        </Section>
      ) : null}
      {conflicts.length > 0 ? (
        <ConflictNotice title="The page has changed meanwhile" conflicts={conflicts} proposal="This edit">
          Others changed the same place since this was written. It cannot be published as it is: its author can amend
          it, or a moderator says what it shall be.
        </ConflictNotice>
      ) : null}
      <Section
        id="changes"
        title="What it changes"
        note={edit.baseRevision === null ? null : `Against revision ${edit.baseRevision}, which its author saw.`}
        heading="top"
      >
        <PageDiff diff={edit.diff} />
      </Section>
      <Section id="article" title="The article, as it would read" heading="top">
        <Prose>{article}</Prose>
      </Section>
    </>
  );
}

const STATES: Readonly<Record<EditState, { name: string; means: string }>> = {
  pending: { name: 'Waits', means: 'A moderator looks at it before it is published.' },
  approved: { name: 'Approved', means: '' },
  rejected: { name: 'Rejected', means: 'The reason stands below. Amended, it waits for a moderator again.' },
  withdrawn: { name: 'Withdrawn', means: 'Its author took it back.' },
};
