import { z } from '@hono/zod-openapi';
import { modelDocumentSchema } from '../../../../domain/models/model-document';
import { DECISION_KINDS } from '../../../../domain/moderation/decision-kinds';
import {
  amendEditInput,
  approveEditInput,
  editedFields,
  editIdSchema,
  proposeEditInput,
  rejectEditInput,
} from '../../../../domain/wiki/edit-input';
import { EDIT_STATES } from '../../../../domain/wiki/views';
import { conflictSchema } from '../problem';
import { criterionId, many, named, orNull, ratedLevel, time } from './common';
import { labelId } from './model';

/** Which edit a call is about. */
export const editParams = z.object({ id: editIdSchema });

export const editState = z.enum(EDIT_STATES).openapi('EditState');

/** An edit in a list. */
export const editSummarySchema = z
  .object({
    id: z.string(),
    url: z.url().openapi({ description: 'Its page.' }),
    state: editState,
    model: orNull(named).openapi({ description: 'Null for a proposed page that is not approved.' }),
    name: z.string().openapi({ description: 'The name of the page as proposed.' }),
    isNewPage: z.boolean(),
    author: z.string().nullable().openapi({ description: 'The author’s handle.' }),
    summary: z.string(),
    at: time,
    amendedAt: time.nullable(),
  })
  .openapi('EditSummary');

const documentSchema = z
  .object(modelDocumentSchema.shape)
  .openapi('PageDocument', { description: 'What a page says: its fields and its article.' });

const fieldDiff = z
  .object({
    field: z.string(),
    name: z.string(),
    changes: many(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  })
  .openapi('FieldDiff');

const decision = z
  .object({
    id: z.string(),
    at: time,
    kind: z.enum(DECISION_KINDS),
    by: z.string().nullable().openapi({ description: 'The handle of whoever decided.' }),
    reason: z.string().nullable(),
  })
  .openapi('Decision');

/** An edit as its author and the moderators see it. */
export const editSchema = z
  .object({
    ...editSummarySchema.shape,
    version: z.int().openapi({ description: 'Grows with each amendment. A decision is on one version.' }),
    newSlug: z.string().nullable().openapi({ description: 'The address that a proposed page is to have.' }),
    baseRevision: z.int().nullable(),
    currentRevision: z.int().nullable(),
    revision: z.int().nullable().openapi({ description: 'The revision that it became.' }),
    document: documentSchema,
    diff: many(fieldDiff).openapi({ description: 'From the base revision to what is proposed.' }),
    conflicts: many(conflictSchema).openapi({ description: 'What a person has to decide before it can be approved.' }),
    merged: documentSchema.openapi({ description: 'What an approval would publish, where nothing conflicts.' }),
    stake: z.object({
      criteria: many(z.object({ criterion: criterionId, from: orNull(ratedLevel), to: ratedLevel })),
      label: orNull(labelId),
      sentence: z.string(),
    }),
    decisions: many(decision).openapi({ description: 'Newest first.' }),
  })
  .openapi('Edit');

// In JSON nothing is `undefined`; the generator takes a field that may not be so for one that must be there.
const patch = editedFields.partial();

const { model: _model, ...proposal } = proposeEditInput.shape;

/** What an edit says. The fields are the command's own. */
export const proposeBody = z.strictObject({ ...proposal, patch }).openapi('EditInput', {
  description: '`patch` names any subset of the page’s fields, each as a whole; what it leaves out stays as it is.',
  example: { baseRevision: 1, patch: { aliases: ['Llama-3.1'] }, summary: 'Add a spelling' },
});

const { edit: _amended, ...amendment } = amendEditInput.shape;
export const amendBody = z.strictObject({ ...amendment, patch }).openapi('EditAmendment', {
  description:
    'With `baseRevision` the edit is brought up to that revision first; what conflicts there has to be in `patch`.',
});

const { edit: _approved, version, ...approval } = approveEditInput.shape;
const seenVersion = version
  .optional()
  .openapi({ description: 'The version that you saw: an amendment meanwhile is then refused. Else it is the latest.' });

export const approveBody = z.strictObject({ ...approval, version: seenVersion }).openapi('EditApproval', {
  description: 'With `document`, written against `againstRevision`, the edit is approved with changes.',
});

export const rejectBody = z
  .strictObject({ reason: rejectEditInput.shape.reason, version: seenVersion })
  .openapi('EditRejection');
