import type { CriterionId } from '../ratings/criteria';
import { LEVELS, type RatedLevel } from '../ratings/levels';
import { decisiveSource, reasonOf } from '../ratings/reason';
import { CLAUSE_QUESTIONS, type ClauseAnswer, type ClauseId } from './clauses';
import type { Clauses } from './licence';
import type { PermissionLine, Permissions, RatingView } from './views';

/** Clauses that limit: a licence that does not mention the limit does not set it. */
const LIMITS: ReadonlySet<ClauseId> = new Set([
  'user-cap',
  'territory',
  'field-of-use',
  'acceptable-use-policy',
  'naming',
  'attribution',
  'share-alike',
  'outputs-training',
]);

const MAY: readonly ClauseId[] = [
  'commercial-use',
  'user-cap',
  'territory',
  'field-of-use',
  'modification',
  'redistribution',
  'outputs-training',
  'termination',
];

const MUST: readonly ClauseId[] = ['acceptable-use-policy', 'naming', 'attribution', 'share-alike'];

const DUTY_QUESTIONS: Partial<Readonly<Record<ClauseId, string>>> = {
  'acceptable-use-policy': 'Keep to a use policy?',
  naming: 'Use a prescribed name?',
  attribution: 'Give credit?',
  'share-alike': 'Pass changes on under the same terms?',
};

/** What a reader would want to check and cannot, by the criterion that would have told. */
const DISCLOSURES: ReadonlyArray<{ criterion: CriterionId; question: string }> = [
  { criterion: 'training-data', question: 'What is it trained on?' },
  { criterion: 'tuning-data', question: 'What is it tuned on?' },
  { criterion: 'data-documentation', question: 'How was the data chosen, and with what rights?' },
  { criterion: 'training-code', question: 'How exactly was it made?' },
  { criterion: 'evaluation', question: 'Can its published results be repeated?' },
];

/**
 * What one may do with a model, must do, and cannot know, in the plain questions of a business reader. May and must are
 * read from the licence's clauses; what cannot be known follows from the ratings on disclosure.
 */
export function permissionsOf(clauses: Clauses, ratings: readonly RatingView[]): Permissions {
  const byCriterion = new Map(ratings.map((rating) => [rating.criterion, rating]));
  const access = byCriterion.get('access');
  return {
    may: MAY.map((id) => clauseLine(id, clauses, CLAUSE_QUESTIONS[id])),
    must: [
      ...(access ? accessDuty(access) : []),
      // A duty is a clause that is not simply good news; `allows` on "may it be named freely?" means: no duty.
      ...MUST.filter((id) => clauses[id].says === 'asks' || clauses[id].says === 'forbids').map((id) =>
        clauseLine(id, clauses, DUTY_QUESTIONS[id] ?? CLAUSE_QUESTIONS[id], 'conditions'),
      ),
    ],
    cannotKnow: DISCLOSURES.flatMap(({ criterion, question }) => {
      const rating = byCriterion.get(criterion);
      return rating ? disclosureGap(rating, question) : [];
    }),
  };
}

function clauseLine(
  id: ClauseId,
  clauses: Clauses,
  question: string,
  answer: PermissionLine['answer'] = answerOf(id, clauses[id].says),
): PermissionLine {
  const clause = clauses[id];
  const [source] = clause.sources;
  return {
    question,
    answer,
    detail: clause.detail,
    clause: id,
    criterion: null,
    section: clause.section,
    source: source ? { url: source.url, title: source.title } : null,
  };
}

/** What a clause answers to its question: a licence that does not mention a limit does not set it. */
export function answerOf(id: ClauseId, says: ClauseAnswer): PermissionLine['answer'] {
  if (says === 'allows') return 'yes';
  if (says === 'asks') return 'conditions';
  if (says === 'forbids') return 'no';
  return LIMITS.has(id) ? 'yes' : 'unknown';
}

/** A download behind a form or an approval is something that one must do before all else. */
function accessDuty(rating: RatingView): PermissionLine[] {
  return rating.published.level === 'limited'
    ? [ratingLine(rating, 'Ask before you can download it?', 'conditions')]
    : [];
}

function disclosureGap(rating: RatingView, question: string): PermissionLine[] {
  const level = rating.published.level;
  if (!isAtMostLimited(level)) return [];
  return [ratingLine(rating, question, level === null ? 'unknown' : level === 'limited' ? 'conditions' : 'no')];
}

function isAtMostLimited(level: RatedLevel | null): boolean {
  return level === null || (level !== 'na' && LEVELS.indexOf(level) <= LEVELS.indexOf('limited'));
}

function ratingLine(rating: RatingView, question: string, answer: PermissionLine['answer']): PermissionLine {
  const [source] = decisiveSource(rating)?.evidence ?? [];
  return {
    question,
    answer,
    detail: reasonOf(rating),
    clause: null,
    criterion: rating.criterion,
    section: null,
    source: source ?? null,
  };
}
