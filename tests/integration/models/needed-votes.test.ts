import { expect, it } from 'vitest';
import { readNeededVotes } from '../../../server/models/list-needed-votes';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();

it('names a rating of each model on which its label hangs, and first those that people disagree on', async () => {
  const { client } = database;
  await loadFiles(client, await catalogueOf('olmo-2', 't5'));
  const before = await readNeededVotes(client);
  expect(before.map(({ model }) => model.slug).toSorted()).toEqual(['olmo-2', 't5']);
  for (const { why } of before) expect(why).toMatch(/^The label hangs on this/);

  const { id } = await client.model.findUniqueOrThrow({ where: { slug: 't5' } });
  await client.rating.update({
    where: { modelId_criterion: { modelId: id, criterion: 'evaluation' } },
    data: { publishedState: 'contested' },
  });
  const [first] = await readNeededVotes(client);
  expect(first).toMatchObject({ model: { slug: 't5', name: 'T5' }, criterion: 'evaluation' });
  expect(first?.why).toContain('People disagree');
});
