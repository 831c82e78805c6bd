import { describe, expect, it } from 'vitest';
import { parseNeeds } from '../../../domain/models/needs';
import { readByNeeds } from '../../../server/models/find-by-needs';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase('catalogue');

async function answers(...needs: string[]): Promise<Map<string, string[]>> {
  const { matches } = await readByNeeds(database.client, parseNeeds(needs), 1);
  return new Map(matches.map(({ model, lines }) => [model.slug, lines.map(({ answer }) => answer)]));
}

describe('models by need', () => {
  it('tells by which clause or criterion each one fits', async () => {
    const { matches } = await readByNeeds(database.client, parseNeeds(['commercial', 'data']), 1);
    const olmo = matches.find(({ model }) => model.slug === 'olmo-2');
    expect(olmo?.lines).toMatchObject([
      { answer: 'yes', said: { clause: 'commercial-use' }, href: '/licences/apache-2.0#commercial-use' },
      { answer: 'yes', said: { criterion: 'training-data' }, href: '/models/olmo-2/criteria/training-data' },
    ]);
    expect(olmo?.lines[1]?.detail).toMatch(/^Open: /);
  });

  it('leaves out what a clause or a level speaks against, and keeps conditions as such', async () => {
    const free = await answers('any-users', 'free-naming');
    expect(free.get('olmo-2')).toEqual(['yes', 'yes']);
    expect(free.get('llama-3-1')).toEqual(['conditions', 'conditions']);
    expect((await answers('data')).has('llama-3-1')).toBe(false);
  });

  it('takes a page beyond the last for the last', async () => {
    const first = await readByNeeds(database.client, parseNeeds(['commercial']), 1);
    expect(first.total).toBeGreaterThan(10);
    expect(await readByNeeds(database.client, parseNeeds(['commercial']), 7)).toEqual(first);
  });

  it('tells what is not known as that, after everything that fits', async () => {
    await database.client.rating.deleteMany({ where: { criterion: 'runnability', model: { slug: 'olmo-2' } } });
    const found = await answers('one-card');
    expect(found.get('olmo-2')).toEqual(['unknown']);
    const order = [...found.values()].map(([answer]) => answer);
    expect(order.indexOf('unknown')).toBeGreaterThan(order.lastIndexOf('yes'));
  });
});
