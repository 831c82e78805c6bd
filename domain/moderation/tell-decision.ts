import { CRITERION_BY_ID } from '../ratings/framework/v1/criteria';
import { postPath } from '../wiki/post-path';
import type { DecisionKind } from './decision-kinds';
import type { LoggedDecision } from './logged-decision';

/** A sentence with a link in it, after who did it: "made *ada* a moderator". */
export type ToldDecision = { before: string; target: string; href: string | null; after: string };

type Told = Pick<LoggedDecision, 'kind' | 'about'>;

const VERBS: Readonly<Record<DecisionKind, string>> = {
  'source-accepted': 'accepted a source on',
  'source-rejected': 'rejected a source on',
  'source-dead': 'found a source gone on',
  'edit-approved': 'approved an edit of',
  'edit-approved-with-changes': 'approved with changes an edit of',
  'edit-rejected': 'rejected an edit of',
  'page-renamed': 'renamed',
  'post-hidden': 'hid a post in the discussion of',
  'post-shown': 'showed again a post in the discussion of',
  'freeze-released': 'ended the freeze of',
  'consensus-shortened': 'counted as held the consensus on',
  'evidence-changed': 'changed the evidence on',
  'role-changed': 'made',
  'person-suspended': 'suspended',
  'person-reinstated': 'reinstated',
  'founding-named': 'named as a founding rater',
  'founding-ended': 'ended as a founding rater',
  'ring-confirmed': 'counted as one with other accounts',
  'ring-released': 'counted for itself again',
  'affiliation-shown': 'counted among the staff of a maker',
  'affiliation-ended': 'counted no longer among the staff of a maker',
};

/** What was decided, for everybody: nothing of what is not public, such as the name of a page that was only proposed. */
export function tellDecision({ kind, about }: Told): ToldDecision {
  const before = VERBS[kind];
  switch (about.kind) {
    case 'source':
    case 'rating':
      return { before, target: ratingName(about), href: ratingPath(about), after: '' };
    case 'edit':
      return about.model === null
        ? { before: before.replace('an edit of', 'a proposal for'), target: 'a new page', href: null, after: '' }
        : {
            before: about.isNewPage ? before.replace('an edit of', 'the new page') : before,
            target: about.model.name,
            href: `/models/${about.model.slug}`,
            after: '',
          };
    case 'page':
      return {
        before,
        target: about.model.name,
        href: `/models/${about.model.slug}`,
        after: `from ${about.from} to ${about.to}`,
      };
    case 'post':
      return {
        before,
        target: about.model.name,
        href: postPath(about.model.slug, about.thread, about.post),
        after: '',
      };
    case 'person':
      return {
        before,
        target: about.person.name,
        href: about.person.handle === null ? null : `/users/${about.person.handle}`,
        after: about.role ? `${ROLE_NAMES[about.role.to]} (${about.role.from} before)` : '',
      };
    default:
      return about satisfies never;
  }
}

const ROLE_NAMES = { member: 'a member', moderator: 'a moderator', admin: 'an admin' } as const;

const RESULTS: Readonly<Record<DecisionKind, string>> = {
  'source-accepted': 'was accepted',
  'source-rejected': 'was rejected',
  'source-dead': 'is not at its address any more',
  'edit-approved': 'was approved',
  'edit-approved-with-changes': 'was approved with changes',
  'edit-rejected': 'was rejected',
  'page-renamed': 'was renamed',
  'post-hidden': 'was hidden',
  'post-shown': 'is shown again',
  'freeze-released': 'is no longer frozen',
  'consensus-shortened': 'counts as held',
  'evidence-changed': 'rests on other evidence now: does your vote still hold?',
  'role-changed': 'was changed',
  'person-suspended': 'was suspended',
  'person-reinstated': 'was reinstated',
  'founding-named': 'is a founding rater’s: until a date your votes weigh as those of an established rater',
  'founding-ended': 'is a founding rater’s no longer: your votes weigh by your record',
  'ring-confirmed': 'is counted as one with other accounts: your votes weigh together as one',
  'ring-released': 'is counted for itself again',
  'affiliation-shown': 'is counted among the staff of a maker: on its models your votes weigh together with theirs',
  'affiliation-ended': 'is counted no longer among the staff of a maker',
};

/**
 * What was decided, for whom it concerns: a sentence without its full stop, and the path at which they see it and what
 * they can do.
 */
export function tellTheirs({ kind, about }: Told): { sentence: string; path: string } {
  const result = RESULTS[kind];
  switch (about.kind) {
    case 'source':
      return { sentence: `A source that you cited on ${ratingName(about)} ${result}`, path: ratingPath(about) };
    case 'rating':
      return { sentence: `The rating ${ratingName(about)} ${result}`, path: ratingPath(about) };
    case 'edit': {
      const page = about.model === null ? 'The page that you proposed' : `Your edit of ${about.model.name}`;
      return {
        sentence: `${about.isNewPage && about.model ? `The page that you proposed, ${about.model.name},` : page} ${result}`,
        path: `/edits/${about.editId}`,
      };
    }
    case 'page':
      return {
        sentence: `The page ${about.model.name} ${result}, from ${about.from} to ${about.to}`,
        path: `/models/${about.model.slug}`,
      };
    case 'post':
      return {
        sentence: `Your post in the discussion of ${about.model.name} ${result}`,
        path: postPath(about.model.slug, about.thread, about.post),
      };
    case 'person': {
      const path = about.person.handle === null ? '/settings' : `/users/${about.person.handle}`;
      const { role } = about;
      return {
        sentence: role ? `Your role ${result} from ${role.from} to ${role.to}` : `Your account ${result}`,
        path,
      };
    }
    default:
      return about satisfies never;
  }
}

type OnRating = Extract<LoggedDecision['about'], { kind: 'source' | 'rating' }>;

function ratingName({ model, criterion }: OnRating): string {
  return `${model.name}: ${CRITERION_BY_ID[criterion].name.toLowerCase()}`;
}

function ratingPath({ model, criterion }: OnRating): string {
  return `/models/${model.slug}/criteria/${criterion}`;
}
