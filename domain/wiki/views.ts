/** The plain objects of the wiki that queries make and pages show; in `domain` because both rooms read them. */

import type { ModelDocument } from '../models/model-document';
import type { Named } from '../models/views';
import type { DecisionKind } from '../moderation/decision-kinds';
import type { CriterionId } from '../ratings/criteria';
import type { LabelId } from '../ratings/framework/v1/labels';
import type { RatedLevel } from '../ratings/levels';

/** Somebody in a log: a person by handle (null while none is chosen), or a source, the operator by name. */
export type Somebody = { handle: string | null; name: string };

/** A stretch of text that both sides have, or only one. */
export type TextChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** How one field of a page differs between two documents: word by word, lists an item a line. */
export type FieldDiff = { field: string; name: string; changes: readonly TextChange[] };

/** A field that two edits changed in different ways, as text: what both started from, what stands, what is wanted. */
export type ConflictingField = { field: string; name: string; base: string; current: string; proposed: string };

export const EDIT_STATES = ['pending', 'approved', 'rejected', 'withdrawn'] as const;
export type EditState = (typeof EDIT_STATES)[number];

/** An edit in a list. */
export type EditSummary = {
  id: string;
  state: EditState;
  /** Null for a proposed page that is not approved yet. */
  model: Named | null;
  /** The name of the page as proposed. */
  name: string;
  isNewPage: boolean;
  author: Somebody;
  summary: string;
  /** ISO 8601: when it was proposed, and when its latest version was. */
  at: string;
  amendedAt: string | null;
};

/** What approving an edit may do to the ratings that are read from the licence, and so to the label. */
export type Stake = {
  criteria: ReadonlyArray<{ criterion: CriterionId; from: RatedLevel | null; to: RatedLevel }>;
  label: LabelId | null;
  /** One sentence: "Approving may move Purposes, and with it the label." */
  sentence: string;
};

/** A moderator's decision as the author, the queue and the public log show it. */
export type DecisionView = {
  id: string;
  at: string;
  kind: DecisionKind;
  actor: Somebody;
  isByOffice: boolean;
  /** Null where none was given or it was redacted. */
  reason: string | null;
};

/** An edit as its author and the moderators see it. */
export type EditView = EditSummary & {
  version: number;
  /** The address that a proposed page is to have. */
  newSlug: string | null;
  /** `person:<id>`, to ask the table of permissions. */
  owner: string;
  baseRevision: number | null;
  /** The page's revision now; null for a proposed page. */
  currentRevision: number | null;
  /** The page as proposed. */
  document: ModelDocument;
  /** From what its author saw to what they propose; for a proposed page from nothing. */
  diff: readonly FieldDiff[];
  /** Where the page has moved on in another way meanwhile: a person has to decide these. */
  conflicts: readonly ConflictingField[];
  /** What approving would publish, where nothing conflicts; else the page as it stands with what does not conflict. */
  merged: ModelDocument;
  stake: Stake;
  /** Newest first. */
  decisions: readonly DecisionView[];
  /** The revision that it became. */
  revision: number | null;
};

/** A line of a page's history. */
export type RevisionSummary = {
  number: number;
  at: string;
  author: Somebody;
  approver: Somebody | null;
  summary: string;
  editId: string | null;
};

/** A revision at its address. */
export type RevisionView = RevisionSummary & { model: Named; document: ModelDocument; isLatest: boolean };

/** The fields in which a page names something else by its slug. */
export const REFERENCE_FIELDS = ['organization', 'family', 'licence', 'base'] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/** What is named, as it is called today, and where it is found. */
export type Reference = { name: string; path: string };

/** What a page names by slug, by today's name and place; what is not there any more is left out. */
export type PageReferences = Partial<Readonly<Record<ReferenceField, Reference>>>;

/** What two revisions of a page differ in. */
export type RevisionDiff = {
  model: Named;
  from: RevisionSummary;
  to: RevisionSummary;
  diff: readonly FieldDiff[];
};

/** A page that may already be what somebody is about to propose. */
export type LikelyDuplicate = Named & {
  /** What is alike: "name", "also called GPT4", "hub id openai/gpt-oss-20b". */
  because: string;
};

/** What a page's form offers: every licence, to choose from, and some of what may be typed for the others. */
export type PageChoices = {
  licences: readonly Named[];
  /** Makers and families by name, those of the newest models before others. */
  organizations: readonly Named[];
  families: readonly Named[];
  /** The newest models. */
  bases: readonly Named[];
};

/** What a page's form starts from. */
export type PageSource = {
  model: Named;
  /** The revision that the form is written against. */
  revision: number;
  /** The page as it stands, or with what was asked for undone or taken back. */
  document: ModelDocument;
  /** Where it could not be undone, for the page has moved on there: these fields stand as they are. */
  conflicts: readonly ConflictingField[];
  /** What to say of an undo or a revert; empty for an ordinary edit. */
  summary: string;
};
