'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import type { FormFields } from '@/domain/wiki/form-fields';
import type { ConflictingField, PageChoices } from '@/domain/wiki/views';
import { keepTyped } from '../ui/keep-typed';
import { Section } from '../ui/section';
import { ConflictChoices } from './conflict-panel';
import { DraftOffer } from './draft-offer';
import { DuplicateList, ruledOutBy } from './duplicate-list';
import { ErrorSummary } from './error-summary';
import type { PageFormAction, PageFormAnswer } from './form-answer';
import { FormField } from './form-field';
import { PageFields } from './page-fields';
import styles from './page-form.module.css';
import { PreviewSection } from './preview-section';
import { SignedOutNotice } from './signed-out-notice';
import { useDraft } from './use-draft';

type Props = {
  /** The server action itself, so that the form posts without a script too. */
  action: PageFormAction;
  /** Names the form's drafts in the browser. */
  scope: string;
  /** What the action needs to know again: which page, which edit. */
  about: Readonly<Record<string, string>>;
  initial: FormFields;
  /** What conflicts from the start, as the page moved on. */
  conflicts?: readonly ConflictingField[];
  choices: PageChoices;
  button: string;
  /** Whether the page is still to be made, and its author may say its address. */
  isNew: boolean;
};

/** What a form of a page carries along: which revision it was written against, which version it amends. */
const CARRIED = ['baseRevision', 'sinceRevision', 'version'] as const;

/** A page's form: its fields, what conflicts, a preview, and the edit summary. Nothing typed into it is lost. */
export function PageForm({ action, scope, about, initial, conflicts = [], choices, button, isNew }: Props) {
  const [answer, submit, isPending] = useActionState(action, null);
  const { id: draftId, offered, keep, restore, discard } = useDraft(scope);
  // A restored draft holds until the next answer.
  const [restored, setRestored] = useState<{ values: FormFields; over: PageFormAnswer | null; id: string } | null>(
    null,
  );
  const values = restored && restored.over === answer ? restored.values : (answer?.values ?? initial);
  const errors = answer?.errors ?? {};
  const undecided = answer?.conflicts ?? conflicts;
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) focusOn(shown.current, Object.keys(answer.errors).length > 0 || !answer.preview);
  }, [answer]);
  return (
    <div ref={shown}>
      {offered ? (
        <DraftOffer
          draft={offered}
          onRestore={(draft) => {
            restore(draft);
            setRestored({ values: draft.values, over: answer, id: draft.id });
          }}
          onDiscard={discard}
        />
      ) : null}
      <form
        // What was brought up to another revision, or restored, takes the place of what the inputs hold.
        key={`${values.baseRevision} ${values.sinceRevision} ${restored?.id}`}
        action={submit}
        onInput={({ currentTarget }) => keep(currentTarget)}
        onReset={keepTyped}
        className={styles.form}
        aria-label="Page"
        noValidate
      >
        {/* Pressed by the Enter key in any field: nothing is sent by accident. */}
        <button
          type="submit"
          name="intent"
          value="preview"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        >
          Preview
        </button>
        {Object.entries(about).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {CARRIED.map((name) => (
          <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
        ))}
        <input type="hidden" name="draft" value={draftId} />
        {answer?.isSignedOut ? <SignedOutNotice /> : null}
        {answer && !answer.isSignedOut ? <ErrorSummary errors={errors} hasPreview={answer.preview !== null} /> : null}
        {answer && answer.duplicates.length > 0 ? (
          <DuplicateList
            duplicates={answer.duplicates}
            errors={errors}
            isRuledOut={values.ruledOut === ruledOutBy(answer.duplicates)}
          />
        ) : null}
        {undecided.length > 0 ? (
          <Section
            id="conflicts"
            title="The page has changed meanwhile"
            note="Others changed the same place since you began. Look at both sides, mend your form below if both should stand, and say for each what it shall be. All other changes are in your form already."
            heading="top"
          >
            <ConflictChoices conflicts={undecided} values={values} errors={errors} />
          </Section>
        ) : null}
        <PageFields fields={values} errors={errors} choices={choices} />
        {answer?.preview ? <PreviewSection preview={answer.preview} /> : null}
        <Section id="send" title="Send">
          <div className={styles.send}>
            {isNew ? (
              <FormField
                name="slug"
                label="Address of the page"
                value={values.slug ?? ''}
                error={errors.slug}
                hint="Leave it empty: it follows the name, Llama 3.1 at llama-3-1."
              />
            ) : null}
            <FormField
              name="summary"
              label="Edit summary"
              value={values.summary ?? ''}
              error={errors.summary}
              hint="In a line, what you change and why. The page’s history shows it."
            />
            <p className={styles.licence}>
              By proposing you place your words under{' '}
              <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>. A moderator looks at every
              edit before it is published.
            </p>
            <p className={styles.buttons}>
              <button type="submit" name="intent" value="propose" disabled={isPending}>
                {button}
              </button>
              <button type="submit" name="intent" value="preview" disabled={isPending}>
                Preview
              </button>
            </p>
          </div>
        </Section>
      </form>
    </div>
  );
}

/** After an answer: what is to mend first, or else the preview. */
function focusOn(root: HTMLElement | null, isAmiss: boolean): void {
  const target = root?.querySelector<HTMLElement>(isAmiss ? '[data-answer]' : '#preview');
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}
