import { expect, it } from 'vitest';
import { run } from '../../../server/commands/run';
import { castVote } from '../../../server/ratings/cast-vote';
import { readAgreement } from '../../../server/ratings/list-agreement';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase('examples');

async function vote(model: string, criterion: string, ...levels: string[]): Promise<void> {
  for (const level of levels) {
    const person = await createPerson(database.client);
    expect((await run(castVote, person, { model, criterion, level }, { client: database.client })).ok).toBe(true);
  }
}

it('tells how far people agree on a criterion, of ratings that two or more gave a step of the scale', async () => {
  expect((await readAgreement(database.client)).every(({ units, alpha }) => units === 0 && alpha === null)).toBe(true);

  await vote('gemma-2', 'weights', 'open', 'open', 'open');
  await vote('gpt-4', 'weights', 'closed', 'closed');
  await vote('t5', 'weights', 'open', 'unknown');
  await vote('gemma-2', 'tuning-data', 'na', 'na', 'closed');
  await vote('gemma-2', 'access', 'open', 'closed');
  await vote('gpt-4', 'access', 'open', 'closed');

  const agreement = new Map((await readAgreement(database.client)).map(({ criterion, ...one }) => [criterion, one]));
  expect(agreement.get('weights')).toEqual({ alpha: 1, units: 2, judgements: 5 });
  expect(agreement.get('tuning-data')).toEqual({ alpha: null, units: 0, judgements: 0 });
  expect(agreement.get('access')).toEqual({ alpha: expect.closeTo(-0.5, 9), units: 2, judgements: 4 });
});
