import { distance, nameKey } from '../../domain/wiki/likeness';
import type { Queryable } from '../platform/database';
import { atAddress } from './at-address';
import { pagesNear } from './find-similar-pages';
import { isNoName, type Meant, pickMeant } from './pick-meant';

/**
 * The page that somebody means as a base: by its address here, a former one included, or by what it is exactly called,
 * on the hub too.
 */
export async function findBase(client: Queryable, typed: string): Promise<Meant> {
  if (isNoName(typed)) return { fault: 'write the name or the address of a page here' };
  const [, slug = typed] = /\/models\/([^/?#\s]+)/.exec(typed) ?? [];
  if (await client.model.findFirst({ where: atAddress(slug), select: { id: true } })) return { slug };
  const near = await pagesNear(client, { names: [typed], hubIds: [typed] });
  const key = nameKey(typed);
  const slips = ({ name, maker, aliases, hubIds }: (typeof near)[number]) =>
    Math.min(...[name, `${maker} ${name}`, ...aliases, ...hubIds].map((one) => distance(nameKey(one), key)));
  const likeliest = near.map((page) => ({ ...page, slips: slips(page) })).toSorted((a, b) => a.slips - b.slips);
  const called = likeliest.filter((one) => one.slips === 0);
  const none = `no page here is called “${typed}”: write the name or the address of one, such as llama-3-1`;
  return pickMeant(called, likeliest, none);
}
