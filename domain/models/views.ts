/**
 * The plain objects that queries make and pages show. They sit in `domain` because `server` fills them and
 * `components` reads them, and neither may import the other.
 */
import type { Lack } from '../ratings/consensus/v1/decision';
import type { Tipping } from '../ratings/consensus/v1/tipping';
import type { CriterionId } from '../ratings/criteria';
import type { Basis } from '../ratings/framework/v1/assess';
import type { LabelId } from '../ratings/framework/v1/labels';
import type { Lenses } from '../ratings/framework/v1/lenses/lenses';
import type { MissingForLabel } from '../ratings/framework/v1/missing';
import type { Level, PublishedState, RatedLevel, RatingState } from '../ratings/levels';
import type { Forecast } from '../ratings/publication/v1/forecast';
import type { ClauseAnswer, ClauseId } from './clauses';
import type { FacetCounts } from './facets';
import type { LimitUnit } from './licence';
import type { LicenceKind } from './licence-kind';

export type { Basis, LabelId, MissingForLabel };

/** A name that leads to a page. */
export type Named = { slug: string; name: string };

/** An address where a claim can be checked. */
export type SourceLink = { url: string; title: string };

export type Availability = 'service-only' | 'unreleased';

/** The label as published, with what is uncertain about it. */
export type LabelView = {
  id: LabelId;
  certain: boolean;
  worst: LabelId;
  best: LabelId;
  basis: Basis;
  /** Criteria that stand between the model and the label just above; what the others take is in `missingByLabel`. */
  missing: readonly CriterionId[];
  pivotal: readonly CriterionId[];
  robust: boolean;
  /** ISO 8601, when this label was first published. */
  since: string;
};

/** 0 to 100, rounded half up to one decimal; null while nothing is rated. */
export type ScoreView = { value: number; low: number; high: number };

/** What the ruler, the matrix and the lists need of a rating. */
export type RatingMark = { criterion: CriterionId; level: RatedLevel | null; state: PublishedState };

/** A model in lists and in the matrix. `marks` holds all 18 criteria in framework order. */
export type ModelSummary = {
  slug: string;
  name: string;
  aliases: readonly string[];
  organization: Named;
  licence: Named;
  releasedOn: string;
  modality: string;
  availability: Availability | null;
  label: { id: LabelId; certain: boolean; basis: Basis };
  score: ScoreView | null;
  marks: readonly RatingMark[];
};

/** A page of the models that fit a filter, with what else one could choose. */
export type FoundPage = {
  models: readonly ModelSummary[];
  /** How many fit, on all pages. */
  total: number;
  /** Counted from 1. */
  page: number;
  pages: number;
  facets: FacetCounts;
  /** Names of the makers and licences in `facets`. */
  organizations: readonly Named[];
  licences: readonly Named[];
  /** Words that no model is found by, and what was searched instead. */
  mended: ReadonlyArray<{ asked: string; taken: readonly string[] }>;
};

/** How a model answers a need, and what says so. */
export type NeedLine = {
  need: string;
  name: string;
  answer: PermissionLine['answer'];
  detail: string;
  /** What says so: a clause of the licence or a criterion, and the address where it stands. */
  said: { clause: ClauseId } | { criterion: CriterionId };
  href: string;
};

/** A model that may fit what somebody needs. */
export type NeedMatch = { model: ModelSummary; lines: readonly NeedLine[] };

/** What one source (the catalogue's editors, or the licence's text) says on a rating. */
export type SourceVote = {
  /** `catalogue` or `licence`. */
  name: string;
  level: RatedLevel;
  reason: string;
  evidence: readonly SourceLink[];
};

/** Something that will happen to what is published by itself, if the count stays as it is. `at` is ISO 8601. */
export type Outlook = { kind: Forecast['kind']; at: string; level: RatedLevel | null };

/** One rating as the model page and the criterion page show it. */
export type RatingView = {
  criterion: CriterionId;
  /** The current count. */
  level: RatedLevel | null;
  state: RatingState;
  low: Level | 'na';
  high: Level | 'na';
  confidence: number;
  people: Readonly<Record<RatedLevel | 'unknown', number>>;
  weights: Readonly<Record<RatedLevel, number>>;
  blocs: number;
  /** What stands between the current count and consensus. */
  lacks: readonly Lack[];
  /** How many more votes would change the current count. */
  tipping: Tipping;
  /** What label, badge and matrix rest on. */
  published: { level: RatedLevel | null; state: PublishedState; since: string | null };
  /** What will happen to what is published by itself, in order, if the count stays as it is. */
  outlook: readonly Outlook[];
  sources: readonly SourceVote[];
  inheritedFrom: Named | null;
};

export type Variant = { name: string; parameters: number | null; hubId: string | null };

export type CasePoint = { point: string; source: SourceLink };

/** An answer to one plain question of a business reader. */
export type PermissionLine = {
  question: string;
  answer: 'yes' | 'conditions' | 'no' | 'unknown';
  /** One sentence. */
  detail: string;
  /** Where it says so: a licence clause, or a criterion of this page. */
  clause: ClauseId | null;
  criterion: CriterionId | null;
  section: string | null;
  source: SourceLink | null;
};

/** What a business may do, must do and cannot know, each line with its source. */
export type Permissions = {
  may: readonly PermissionLine[];
  must: readonly PermissionLine[];
  cannotKnow: readonly PermissionLine[];
};

/** The question in the title, and the answer in a sentence made from label, gates and reasons. */
export type Verdict = { question: string; answer: string };

/** Everything that the page of a model shows. */
export type ModelPage = ModelSummary & {
  family: Named | null;
  base: Named | null;
  /** The newest of the models whose pages name this one as their base, and how many do. */
  derivatives: { models: readonly Named[]; total: number };
  variants: readonly Variant[];
  /** Since when the licence has applied, where it was changed after the release. */
  validFrom: string | null;
  verdict: Verdict;
  claim: { callsItOpenSource: boolean; statement: string; source: SourceLink } | null;
  label: LabelView;
  missingByLabel: readonly MissingForLabel[];
  /** The same levels through other definitions. */
  lenses: Lenses;
  /** 0 to 1: how firm the label is. */
  confidence: number;
  permissions: Permissions;
  case: { for: readonly CasePoint[]; against: readonly CasePoint[] };
  ratings: readonly RatingView[];
  editorsNote: string | null;
  /** Markdown. */
  article: string;
  sources: readonly SourceLink[];
  framework: string;
  revision: number;
  updatedAt: string;
};

/** The number above which a licence's answer is another. */
export type Cap = { limit: number; unit: LimitUnit };

/** One clause of a licence. */
export type ClauseView = {
  id: ClauseId;
  question: string;
  says: ClauseAnswer;
  detail: string;
  section: string | null;
  cap: Cap | null;
  sources: readonly SourceLink[];
};

export type LicenceSummary = {
  slug: string;
  name: string;
  shortName: string;
  spdx: string | null;
  osiApproved: boolean;
  steward: string;
  summary: string;
  kind: LicenceKind;
  /** Of users, or of revenue. */
  cap: Cap | null;
  /** The answers by clause, for the registry's table. */
  answers: Readonly<Record<ClauseId, ClauseAnswer>>;
  models: number;
};

/** The first of the models that have something in common, and how many have. */
export type FirstModels = { models: readonly ModelSummary[]; total: number };

export type LicencePage = Omit<LicenceSummary, 'answers' | 'cap' | 'models'> &
  FirstModels & {
    url: string;
    clauses: readonly ClauseView[];
    defaults: ReadonlyArray<{ criterion: CriterionId; level: Level; reason: string; clauses: readonly ClauseId[] }>;
  };

export type OrganizationPage = FirstModels & {
  slug: string;
  name: string;
  kind: string;
  country: string | null;
  url: string;
  summary: string;
  families: readonly Named[];
  sources: readonly SourceLink[];
};

export type FamilyPage = {
  slug: string;
  name: string;
  organization: Named;
  summary: string;
  /** Those of this page, the newest first, each with what it was made from. */
  models: ReadonlyArray<ModelSummary & { base: Named | null }>;
  /** Counted from 1. */
  page: number;
  pages: number;
  sources: readonly SourceLink[];
};

/** A page of the models that name one as their base, the newest first. */
export type DerivativesPage = FirstModels & {
  model: Named;
  /** Counted from 1. */
  page: number;
  pages: number;
};

/** The first models at a level of a criterion, null where nobody has rated it, and how many there are. */
export type ModelsAtLevel = { level: RatedLevel | null; models: readonly Named[]; total: number };

/** One line of recent changes. */
export type ChangeView = {
  id: string;
  at: string;
  kind: string;
  /** What happened, in a sentence without the model's name. */
  text: string;
  model: Named | null;
  /** Where one sees it. */
  path: string;
};
