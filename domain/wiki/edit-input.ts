import { z } from 'zod';
import { oneLine, SEEN_BY_CONTRIBUTOR, slugSchema, sourceSchema, sourcesSchema } from '../models/fields';
import { modelDocumentSchema } from '../models/model-document';

/** Longest edit summary, in characters. */
export const MAX_SUMMARY_LENGTH = 200;

/** Longest reason of a moderator, in characters. */
export const MAX_DECISION_REASON_LENGTH = 1000;

/** The number of an edit. */
export const editIdSchema = z.string().regex(/^\d{1,18}$/, 'name the edit by its number');

const summary = z
  .string({ error: 'say in a line what you change and why' })
  .trim()
  .min(1, 'say in a line what you change and why')
  .max(MAX_SUMMARY_LENGTH, `shorten the summary to ${MAX_SUMMARY_LENGTH} characters`)
  .regex(/^[^\n]*$/, 'keep the summary on one line');

const decisionReason = z
  .string({ error: 'say why: the author is told, and the log shows it' })
  .trim()
  .min(1, 'say why: the author is told, and the log shows it')
  .max(MAX_DECISION_REASON_LENGTH, `shorten the reason to ${MAX_DECISION_REASON_LENGTH} characters`);

const revision = z.int('name a revision by its number').min(1, 'the first revision is 1');
const version = z.int('name the version that you saw').min(1, 'the first version is 1');

/** A contributor's source need not say where it was seen: the contributor saw it. */
const source = sourceSchema.extend({ seenIn: sourceSchema.shape.seenIn.default(SEEN_BY_CONTRIBUTOR) });
const points = z.array(z.strictObject({ point: oneLine(300), source })).pipe(modelDocumentSchema.shape.case.shape.for);

const { aliases, validFrom, availability, editorsNote, claim } = modelDocumentSchema.shape;

/** A page's fields as an edit may name them. None has a default, which zod would fill in for a field that is absent. */
export const editedFields = z.strictObject({
  ...modelDocumentSchema.shape,
  aliases: aliases.unwrap(),
  validFrom: validFrom.unwrap(),
  availability: availability.unwrap(),
  editorsNote: editorsNote.unwrap(),
  claim: claim.unwrap().extend({ source }).nullable(),
  case: z.strictObject({ for: points, against: points }),
  sources: z.array(source).pipe(sourcesSchema),
});

/** Any subset of a page's fields, each replaced as a whole. A field that is not named stays as it is; none is `undefined`. */
export const documentPatchSchema = editedFields.exactPartial();

/** A change of a page: the fields to change, and the revision that its author saw. */
export const proposeEditInput = z.strictObject({
  model: slugSchema,
  baseRevision: revision,
  patch: documentPatchSchema,
  summary,
});

/** A page that is not there yet. Its address is its name in kebab case, unless another one is given. */
export const proposePageInput = z.strictObject({
  document: modelDocumentSchema,
  slug: slugSchema.optional(),
  summary,
});

/**
 * Another version of one's own edit: `version` is the one that its author saw, `patch` what is to be different in it.
 * With `baseRevision` it is brought up to that revision first, and what conflicts there has to be in `patch`.
 */
export const amendEditInput = z.strictObject({
  edit: editIdSchema,
  version,
  baseRevision: revision.optional(),
  patch: documentPatchSchema,
  slug: slugSchema.optional(),
  summary: summary.optional(),
});

/** Takes one's own edit back. */
export const withdrawEditInput = z.strictObject({ edit: editIdSchema });

/**
 * Approval of the version that the moderator saw. With `document` it is approved with changes: the page shall say that,
 * as written against the revision named. For a proposed page there is no revision to name.
 */
export const approveEditInput = z
  .strictObject({
    edit: editIdSchema,
    version,
    document: modelDocumentSchema.optional(),
    againstRevision: revision.optional(),
    slug: slugSchema.optional(),
    reason: decisionReason.optional(),
  })
  .refine(({ document, againstRevision }) => againstRevision === undefined || document !== undefined, {
    path: ['document'],
    message: 'give the whole document with the revision that it was written against',
  });

/** Rejection of the version that the moderator saw, with a reason that its author is told. */
export const rejectEditInput = z.strictObject({ edit: editIdSchema, version, reason: decisionReason });

/** Another address for a page. */
export const renamePageInput = z.strictObject({ model: slugSchema, slug: slugSchema, reason: decisionReason });
