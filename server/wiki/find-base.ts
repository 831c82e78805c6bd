import { nameKey } from '../../domain/wiki/likeness';
import type { Queryable } from '../platform/database';
import { atAddress } from './at-address';
import { pagesNear } from './find-similar-pages';

/** More than anybody reads in the line below a field. */
const MOST_OFFERED = 10;

/**
 * The page that somebody means as a base: by its address here, a former one included, or by what it is exactly called, on
 * the hub too.
 * @returns its address, or what to tell whoever typed something else.
 */
export async function findBase(client: Queryable, typed: string): Promise<{ slug: string } | { fault: string }> {
  const [, slug = typed] = /\/models\/([^/?#\s]+)/.exec(typed) ?? [];
  if (await client.model.findFirst({ where: atAddress(slug), select: { id: true } })) return { slug };
  const near = await pagesNear(client, { names: [typed], hubIds: [typed] });
  const key = nameKey(typed);
  const called = near.filter(({ name, maker, aliases, hubIds }) =>
    [name, `${maker} ${name}`, ...aliases, ...hubIds].some((one) => nameKey(one) === key),
  );
  const [only] = called;
  if (only && called.length === 1) return { slug: only.slug };
  const offered = (called.length > 0 ? called : near).slice(0, MOST_OFFERED);
  if (offered.length === 0) {
    return { fault: `no page here is called “${typed}”: write the name or the address of one, such as llama-3-1` };
  }
  const addresses = offered.map((page) => `${page.slug} (${page.name})`).join(', ');
  return { fault: `write the address of the one that is meant, if it is one of these: ${addresses}` };
}
