import { describe, expect, it } from 'vitest';
import { changeText } from '../../../domain/models/change-text';
import { CRITERION_IDS } from '../../../domain/ratings/criteria';
import { CRITERION_BY_ID } from '../../../domain/ratings/framework/v1/criteria';
import { LABELS } from '../../../domain/ratings/framework/v1/labels';

describe('what a change says', () => {
  it.each([
    ['label-changed', { from: 'unrated', to: 'model-source' }, 'first labelled Model-source'],
    ['label-changed', { from: 'restricted', to: 'ai-open' }, 'label went from Restricted weights to AI-open'],
    ['label-changed', { from: 'closed', to: 'unrated' }, 'label went from Closed to Not yet rated'],
    ['label-changed', { from: 'closed', to: 'silver' }, 'label went from Closed to silver'],
    ['page-created', {}, 'page created'],
    ['page-edited', { revision: 12 }, 'page edited, now revision 12'],
    ['page-renamed', { from: 'falcon', to: 'falcon-40b' }, 'page moved from “falcon” to “falcon-40b”'],
    ['discussion-replied', { thread: '3', post: '8' }, 'somebody replied in a discussion'],
    [
      'rating-published',
      {
        criterion: 'weights',
        from: { level: null, state: 'unrated' },
        to: { level: 'open', state: 'provisional' },
      },
      'weights went from not rated to Open (provisional)',
    ],
    [
      'rating-published',
      {
        criterion: 'weights',
        from: { level: 'open', state: 'consensus' },
        to: { level: 'open', state: 'in-dispute' },
      },
      'weights went from Open (consensus) to Open (in dispute)',
    ],
    ['sources-rated', { criteria: ['training-data'] }, 'starting levels set on training data'],
    [
      'sources-rated',
      { criteria: ['weights', 'who-may-use', 'model-card', 'outputs'] },
      'starting levels set on weights, who may use, model card, outputs',
    ],
    [
      'sources-rated',
      { criteria: ['weights', 'access', 'outputs', 'purposes', 'evaluation'] },
      'starting levels set on 5 criteria',
    ],
    ['sources-rated', { criteria: ['beauty'] }, 'starting levels set on beauty'],
    ['vote-cast', { criterion: 'training-data' }, 'somebody rated training data'],
    ['vote-withdrawn', { criterion: 'weights' }, 'somebody withdrew a rating of weights'],
    ['source-accepted', { criterion: 'weights' }, 'a source for weights was accepted'],
    ['source-rejected', { criterion: 'weights' }, 'a source for weights was rejected'],
    ['role-changed', { from: 'member', to: 'moderator' }, 'somebody’s role went from member to moderator'],
    [
      'founding-rater-named',
      { until: '2027-11-26T12:00:00.000Z' },
      'somebody was named founding rater until 2027-11-26',
    ],
    ['founding-rater-ended', { until: '2020-01-01T00:00:00.000Z' }, 'somebody is no longer founding rater'],
    ['evidence-checked', {}, 'evidence checked'],
    ['licence-added', { name: 'Apache 2.0' }, 'licence added: Apache 2.0'],
    ['licence-added', { name: 7 }, 'licence added'],
  ])('%s %j: %s', (kind, detail, text) => {
    expect(changeText(kind, detail)).toBe(text);
  });

  it('names whom it is about', () => {
    expect(changeText('role-changed', { from: 'member', to: 'admin' }, 'ada')).toBe(
      'ada’s role went from member to admin',
    );
  });

  it('names every label by its name, never by its id', () => {
    for (const { id, name } of LABELS) {
      expect(changeText('label-changed', { from: 'closed', to: id })).toBe(`label went from Closed to ${name}`);
    }
  });

  it('names every criterion by its name, never by its id', () => {
    for (const id of CRITERION_IDS) {
      const name = CRITERION_BY_ID[id].name.toLowerCase();
      expect(changeText('sources-rated', { criteria: [id] })).toBe(`starting levels set on ${name}`);
    }
  });
});
