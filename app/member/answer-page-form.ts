import type { PageFormAnswer, PagePreview } from '@/components/wiki/form-answer';
import { markdownTree } from '@/components/wiki/markdown-tree';
import type { ModelDocument } from '@/domain/models/model-document';
import { diffDocuments } from '@/domain/wiki/diff-documents';
import { errorsAtFields, fieldsOf, readDocument } from '@/domain/wiki/document-form';
import { type FormErrors, type FormFields, ROWS_NAMES, withMoreRows } from '@/domain/wiki/form-fields';
import { CHOICE, pageFormValues } from '@/domain/wiki/page-form-values';
import { broughtForward, resolveConflicts } from '@/domain/wiki/resolve-conflicts';
import type { ConflictingField, LikelyDuplicate } from '@/domain/wiki/views';
import type { Refusal, Result } from '@/server/commands/command';
import { getViewer } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { findBase } from '@/server/wiki/find-base';
import { findRegistered } from '@/server/wiki/find-registered';
import { nameInConflicts, nameInDiff } from '@/server/wiki/name-references';
import { formText } from '../form-text';
import { refusalMessage } from '../refusal-message';

/** What a form of a page is written on. */
export type Ground = {
  /** The page as it stands, with its revision; null for one that is still to be made. */
  current: { document: ModelDocument; revision: number } | null;
  /** A revision's document by its number as a form carries it; null where there is none. */
  revision: (number: string) => Promise<ModelDocument | null>;
  /** Documents of the page beside these, whose sources know where they were seen. */
  known: readonly ModelDocument[];
  /** Pages that may already be the proposed one. */
  duplicatesOf: (document: ModelDocument) => Promise<readonly LikelyDuplicate[]>;
  /** Runs the command. */
  send: (document: ModelDocument, values: FormFields) => Promise<Result<{ edit: string }>>;
};

/** How many rows a press of "More variants" adds. */
const MORE_ROWS = 3;

/**
 * Answers a page's form: with more rows, a preview, what to mend or to decide, or, once it was sent, the edit's number.
 * Whatever the answer is, it holds what was typed.
 */
export async function answerPageForm(form: FormData, ground: Ground): Promise<{ sent: string } | PageFormAnswer> {
  const values = pageFormValues(form.entries());
  const untold = { values, errors: {}, conflicts: [], duplicates: [], preview: null, isSignedOut: false };
  if (!(await getViewer())) return { ...untold, isSignedOut: true };
  const intent = formText(form, 'intent');
  const [base, since] = await Promise.all([
    ground.revision(values.baseRevision ?? ''),
    ground.revision(values.sinceRevision ?? ''),
  ]);
  const known = [ground.current?.document, base, since, ...ground.known].filter((one) => one != null);
  const read = await readTyped(values, known);
  const answer: PageFormAnswer = { ...untold, errors: read.ok ? {} : read.errors };
  const more = ROWS_NAMES.find((rows) => intent === `more ${rows}`);
  const resolved =
    read.ok && base && since
      ? resolveConflicts({ base: since, current: base, proposed: read.document }, choicesIn(values))
      : null;
  answer.conflicts = await nameInConflicts(resolved?.conflicts ?? []);
  if (more) return { ...answer, values: withMoreRows(values, more, MORE_ROWS), errors: {} };

  const document = read.ok ? (resolved?.document ?? read.document) : null;
  if (document) answer.duplicates = await ground.duplicatesOf(document);
  if (intent !== 'propose') {
    return { ...answer, preview: await previewOf(values, document, base ?? ground.current?.document ?? null) };
  }
  const errors = { ...answer.errors, ...undecidedErrors(resolved?.undecided ?? []), ...duplicateErrors(answer) };
  if (!document || Object.keys(errors).length > 0) {
    return { ...answer, errors: { ...errors, ...summaryError(values) } };
  }

  const result = await ground.send(document, values);
  if (result.ok) return { sent: result.value.edit };
  const { refusal } = result;
  if (refusal.kind === 'conflict' && refusal.fields && base && ground.current) {
    const { revision, document: current } = ground.current;
    const forward = broughtForward({ base, current, proposed: document });
    return {
      ...answer,
      values: {
        ...fieldsOf(forward),
        summary: values.summary ?? '',
        baseRevision: String(revision),
        sinceRevision: values.baseRevision ?? '',
        version: values.version ?? '',
      },
      errors: { form: refusalMessage(refusal) },
      conflicts: await nameInConflicts(refusal.fields),
    };
  }
  return { ...answer, errors: refusalErrors(refusal, values) };
}

/** What is typed, for there are too many to choose from, and found by what it is called. */
const FINDERS = {
  organization: (typed: string) => findRegistered(database(), 'organization', typed),
  family: (typed: string) => findRegistered(database(), 'family', typed),
  base: (typed: string) => findBase(database(), typed),
};

/** The document that a form says. */
async function readTyped(
  values: FormFields,
  known: readonly ModelDocument[],
): Promise<ReturnType<typeof readDocument>> {
  const slugs: Record<string, string> = {};
  const faults: Record<string, string> = {};
  for (const [field, find] of Object.entries(FINDERS)) {
    const typed = (values[field] ?? '').trim();
    if (typed === '') continue;
    const meant = await find(typed);
    if ('slug' in meant) slugs[field] = meant.slug;
    else faults[field] = meant.fault;
  }
  const read = readDocument({ ...values, ...slugs }, known);
  if (Object.keys(faults).length === 0) return read;
  return { ok: false, errors: { ...(read.ok ? {} : read.errors), ...faults } };
}

function choicesIn(values: FormFields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(CHOICE) ? [[name.slice(CHOICE.length), value]] : [],
    ),
  );
}

function undecidedErrors(undecided: readonly ConflictingField[]): FormErrors {
  return Object.fromEntries(undecided.map(({ field }) => [`${CHOICE}${field}`, 'choose what it shall be']));
}

function duplicateErrors({ duplicates, values }: PageFormAnswer): FormErrors {
  const isRuledOut = values.ruledOut === duplicates.map(({ slug }) => slug).join(' ');
  return duplicates.length === 0 || isRuledOut
    ? {}
    : { ruledOut: 'look whether it is one of these, and say so if it is none' };
}

/** Told with the rest, so that one does not mend the fields only to hear of this. */
function summaryError({ summary = '' }: FormFields): FormErrors {
  return summary.trim() === '' ? { summary: 'say in a line what you change and why' } : {};
}

async function previewOf(
  values: FormFields,
  document: ModelDocument | null,
  base: ModelDocument | null,
): Promise<PagePreview> {
  return {
    article: markdownTree((values.article ?? '').slice(0, MOST_PREVIEWED)),
    diff: document && (await nameInDiff(diffDocuments(base, document))),
  };
}

/** More than an article may have. */
const MOST_PREVIEWED = 30_000;

/** What a command refused, at the fields of the form. */
function refusalErrors(refusal: Refusal, values: FormFields): FormErrors {
  if (refusal.kind !== 'invalid') return { form: refusalMessage(refusal) };
  const own = ['summary', 'slug'];
  const ofForm = refusal.errors.filter(({ path }) => own.includes(path));
  const ofDocument = refusal.errors
    .filter(({ path }) => !own.includes(path))
    .map(({ path, message }) => ({ path: path.replace(/^(patch|document)\.?/, ''), message }));
  return {
    ...errorsAtFields(ofDocument, values),
    ...Object.fromEntries(ofForm.map(({ path, message }) => [path, message])),
  };
}
