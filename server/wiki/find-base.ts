import { distance, nameKey } from '../../domain/wiki/likeness';
import type { Queryable } from '../platform/database';
import { atAddress } from './at-address';
import { pagesNear } from './find-similar-pages';

/** More than anybody reads in the line below a field. */
const MOST_OFFERED = 10;

/** Longer than whatever a page here is called, or its address anywhere. */
const LONGEST = 300;

/**
 * The page that somebody means as a base: by its address here, a former one included, or by what it is exactly called,
 * on the hub too.
 * @returns its address, or what to tell whoever typed something else.
 */
export async function findBase(client: Queryable, typed: string): Promise<{ slug: string } | { fault: string }> {
  if (typed.length > LONGEST || typed.includes('\0')) return { fault: 'write the name or the address of a page here' };
  const [, slug = typed] = /\/models\/([^/?#\s]+)/.exec(typed) ?? [];
  if (await client.model.findFirst({ where: atAddress(slug), select: { id: true } })) return { slug };
  const near = await pagesNear(client, { names: [typed], hubIds: [typed] });
  const key = nameKey(typed);
  const slips = ({ name, maker, aliases, hubIds }: (typeof near)[number]) =>
    Math.min(...[name, `${maker} ${name}`, ...aliases, ...hubIds].map((one) => distance(nameKey(one), key)));
  const likeliest = near.map((page) => ({ page, slips: slips(page) })).toSorted((a, b) => a.slips - b.slips);
  const called = likeliest.filter((one) => one.slips === 0);
  const [only] = called;
  if (only && called.length === 1) return { slug: only.page.slug };
  const offered = (called.length > 0 ? called : likeliest).slice(0, MOST_OFFERED);
  if (offered.length === 0) {
    return { fault: `no page here is called “${typed}”: write the name or the address of one, such as llama-3-1` };
  }
  const addresses = offered.map(({ page: { slug: address, name } }) => `${address} (${name})`).join(', ');
  return { fault: `write the address of the one that is meant, if it is one of these: ${addresses}` };
}
