import { describe, expect, it } from 'vitest';
import type { DecisionKind } from '../../../domain/moderation/decision-kinds';
import { DECISION_KINDS } from '../../../domain/moderation/decision-kinds';
import type { DecisionAbout } from '../../../domain/moderation/logged-decision';
import { tellDecision, tellTheirs } from '../../../domain/moderation/tell-decision';

const olmo = { slug: 'olmo-2', name: 'OLMo 2' };
const ada = { handle: 'ada', name: 'ada' };

const source: DecisionAbout = { kind: 'source', model: olmo, criterion: 'training-data', url: 'https://example.org/' };
const rating: DecisionAbout = { kind: 'rating', model: olmo, criterion: 'training-data' };
const edit: DecisionAbout = { kind: 'edit', editId: '7', model: olmo, isNewPage: false };
const newPage: DecisionAbout = { kind: 'edit', editId: '7', model: olmo, isNewPage: true };
const refusedPage: DecisionAbout = { kind: 'edit', editId: '7', model: null, isNewPage: true };
const page: DecisionAbout = { kind: 'page', model: olmo, from: 'olmo', to: 'olmo-2' };
const post: DecisionAbout = { kind: 'post', model: olmo, thread: '3', post: '8' };
const person: DecisionAbout = { kind: 'person', person: ada, role: null };
const promoted: DecisionAbout = { kind: 'person', person: ada, role: { from: 'member', to: 'moderator' } };
const gone: DecisionAbout = { kind: 'person', person: { handle: null, name: 'somebody' }, role: null };

const CASES: ReadonlyArray<[DecisionKind, DecisionAbout, string, string | null, string, string]> = [
  [
    'source-accepted',
    source,
    'accepted a source on OLMo 2: training data',
    '/models/olmo-2/criteria/training-data',
    'A source that you cited on OLMo 2: training data was accepted',
    '/models/olmo-2/criteria/training-data',
  ],
  [
    'source-rejected',
    source,
    'rejected a source on OLMo 2: training data',
    '/models/olmo-2/criteria/training-data',
    'A source that you cited on OLMo 2: training data was rejected',
    '/models/olmo-2/criteria/training-data',
  ],
  [
    'edit-approved',
    edit,
    'approved an edit of OLMo 2',
    '/models/olmo-2',
    'Your edit of OLMo 2 was approved',
    '/edits/7',
  ],
  [
    'edit-approved',
    newPage,
    'approved the new page OLMo 2',
    '/models/olmo-2',
    'The page that you proposed, OLMo 2, was approved',
    '/edits/7',
  ],
  [
    'edit-approved-with-changes',
    edit,
    'approved with changes an edit of OLMo 2',
    '/models/olmo-2',
    'Your edit of OLMo 2 was approved with changes',
    '/edits/7',
  ],
  [
    'edit-rejected',
    edit,
    'rejected an edit of OLMo 2',
    '/models/olmo-2',
    'Your edit of OLMo 2 was rejected',
    '/edits/7',
  ],
  [
    'edit-rejected',
    refusedPage,
    'rejected a proposal for a new page',
    null,
    'The page that you proposed was rejected',
    '/edits/7',
  ],
  [
    'page-renamed',
    page,
    'renamed OLMo 2 from olmo to olmo-2',
    '/models/olmo-2',
    'The page OLMo 2 was renamed, from olmo to olmo-2',
    '/models/olmo-2',
  ],
  [
    'role-changed',
    promoted,
    'made ada a moderator (member before)',
    '/users/ada',
    'Your role was changed from member to moderator',
    '/users/ada',
  ],
  ['person-suspended', person, 'suspended ada', '/users/ada', 'Your account was suspended', '/users/ada'],
  ['person-reinstated', person, 'reinstated ada', '/users/ada', 'Your account was reinstated', '/users/ada'],
  [
    'source-dead',
    source,
    'found a source gone on OLMo 2: training data',
    '/models/olmo-2/criteria/training-data',
    'A source that you cited on OLMo 2: training data is not at its address any more',
    '/models/olmo-2/criteria/training-data',
  ],
  [
    'freeze-released',
    rating,
    'ended the freeze of OLMo 2: training data',
    '/models/olmo-2/criteria/training-data',
    'The rating OLMo 2: training data is no longer frozen',
    '/models/olmo-2/criteria/training-data',
  ],
  [
    'consensus-shortened',
    rating,
    'counted as held the consensus on OLMo 2: training data',
    '/models/olmo-2/criteria/training-data',
    'The rating OLMo 2: training data counts as held',
    '/models/olmo-2/criteria/training-data',
  ],
  [
    'evidence-changed',
    rating,
    'changed the evidence on OLMo 2: training data',
    '/models/olmo-2/criteria/training-data',
    'The rating OLMo 2: training data rests on other evidence now: does your vote still hold?',
    '/models/olmo-2/criteria/training-data',
  ],
  [
    'founding-named',
    person,
    'named as a founding rater ada',
    '/users/ada',
    'Your account is a founding rater’s: until a date your votes weigh as those of an established rater',
    '/users/ada',
  ],
  [
    'founding-ended',
    person,
    'ended as a founding rater ada',
    '/users/ada',
    'Your account is a founding rater’s no longer: your votes weigh by your record',
    '/users/ada',
  ],
  [
    'ring-confirmed',
    person,
    'counted as one with other accounts ada',
    '/users/ada',
    'Your account is counted as one with other accounts: your votes weigh together as one',
    '/users/ada',
  ],
  [
    'ring-released',
    person,
    'counted for itself again ada',
    '/users/ada',
    'Your account is counted for itself again',
    '/users/ada',
  ],
  [
    'affiliation-shown',
    person,
    'counted among the staff of a maker ada',
    '/users/ada',
    'Your account is counted among the staff of a maker: on its models your votes weigh together with theirs',
    '/users/ada',
  ],
  [
    'affiliation-ended',
    person,
    'counted no longer among the staff of a maker ada',
    '/users/ada',
    'Your account is counted no longer among the staff of a maker',
    '/users/ada',
  ],
  [
    'post-hidden',
    post,
    'hid a post in the discussion of OLMo 2',
    '/models/olmo-2/discussion/3?page=post-8#post-8',
    'Your post in the discussion of OLMo 2 was hidden',
    '/models/olmo-2/discussion/3?page=post-8#post-8',
  ],
  [
    'post-shown',
    post,
    'showed again a post in the discussion of OLMo 2',
    '/models/olmo-2/discussion/3?page=post-8#post-8',
    'Your post in the discussion of OLMo 2 is shown again',
    '/models/olmo-2/discussion/3?page=post-8#post-8',
  ],
  ['person-suspended', gone, 'suspended somebody', null, 'Your account was suspended', '/settings'],
];

describe('a decision in words', () => {
  it.each(CASES)('%s of %j', (kind, about, sentence, href, theirs, path) => {
    const told = tellDecision({ kind, about });
    expect([told.before, told.target, told.after].filter(Boolean).join(' ')).toBe(sentence);
    expect(told.href).toBe(href);
    expect(tellTheirs({ kind, about })).toEqual({ sentence: theirs, path });
  });

  it('is there for every kind', () => {
    expect([...new Set(CASES.map(([kind]) => kind))].toSorted()).toEqual(DECISION_KINDS.toSorted());
  });
});
