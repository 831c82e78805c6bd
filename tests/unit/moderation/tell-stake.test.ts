import { expect, it } from 'vitest';
import { type Movement, tellStake } from '../../../domain/moderation/tell-stake';

const outputs = { criterion: 'outputs', from: 'open', to: 'limited' } as const;
const purposes = { criterion: 'purposes', from: 'open', to: 'closed' } as const;
const access = { criterion: 'who-may-use', from: null, to: 'open' } as const;
const stays = { from: 'model-source', to: 'model-source' } as const;
const falls = { from: 'model-source', to: 'restricted' } as const;

it.each<[what: string, movement: Partial<Movement>, label: string | null, sentence: string]>([
  ['no other licence', {}, null, 'No rating is read from what this changes: the label stays.'],
  [
    'another licence that moves nothing',
    { isAnotherLicence: true },
    null,
    'The licence is another one, but no published level moves by it: the label stays.',
  ],
  [
    'one level',
    { isAnotherLicence: true, criteria: [outputs] },
    null,
    'Approving moves Outputs from Open to Limited; the label stays Model-source.',
  ],
  [
    'a level that was not there',
    { isAnotherLicence: true, criteria: [access] },
    null,
    'Approving moves Who may use; the label stays Model-source.',
  ],
  [
    'several levels and the label',
    { isAnotherLicence: true, criteria: [access, purposes, outputs], label: falls },
    'restricted',
    'Approving moves Who may use, Purposes and Outputs, and with it the label from Model-source to Restricted weights.',
  ],
  [
    'one level and the label',
    { isAnotherLicence: true, criteria: [purposes], label: falls },
    'restricted',
    'Approving moves Purposes from Open to Closed, and with it the label from Model-source to Restricted weights.',
  ],
  [
    'a new page without a label',
    { isNewPage: true, isAnotherLicence: true, criteria: [access, outputs], label: { from: 'unrated', to: 'unrated' } },
    null,
    'Approving rates Who may use and Outputs by the licence; more has to be rated before there is a label.',
  ],
  [
    'a new page with a label',
    { isNewPage: true, isAnotherLicence: true, criteria: [access], label: { from: 'unrated', to: 'closed' } },
    'closed',
    'Approving rates Who may use by the licence; the label is Closed.',
  ],
])('%s is told', (_, movement, label, sentence) => {
  const whole = { isNewPage: false, isAnotherLicence: false, criteria: [], label: stays, ...movement };
  expect(tellStake(whole)).toEqual({ criteria: whole.criteria, label, sentence });
});
