import { areAlike } from '../../domain/wiki/likeness';
import type { LikelyDuplicate } from '../../domain/wiki/views';
import type { Queryable } from '../platform/database';

/** A page that somebody is about to propose, as far as it is filled in. */
type Wanted = {
  name: string;
  aliases: readonly string[];
  hubIds: readonly string[];
  /** Slug of whoever releases the model: their name before the model's is no difference. */
  organization?: string;
};

type Known = {
  slug: string;
  name: string;
  aliases: string[];
  hubIds: string[];
  maker: string;
};

/** More than anybody compares. */
const MOST_SHOWN = 10;

/**
 * Pages that may already be the one that somebody is about to propose, by name, alias or address on the hub: case,
 * punctuation and small slips aside.
 */
export async function findSimilarPages(client: Queryable, wanted: Wanted): Promise<LikelyDuplicate[]> {
  const found =
    wanted.organization === undefined
      ? null
      : await client.organization.findUnique({ where: { slug: wanted.organization }, select: { name: true } });
  const maker = found?.name ?? null;
  const names = [...withMaker(wanted.name, maker), ...wanted.aliases];
  const pages = await pagesNear(client, { names, hubIds: wanted.hubIds });
  return pages
    .flatMap((page) => {
      const because = likeness(page, wanted, maker);
      return because === null ? [] : [{ slug: page.slug, name: page.name, because }];
    })
    .slice(0, MOST_SHOWN);
}

/**
 * The few pages that come near some names, as an index sees it: at most some dozens a name, and what is no likeness
 * among them.
 */
export function pagesNear(
  client: Queryable,
  { names, hubIds }: { names: readonly string[]; hubIds: readonly string[] },
): Promise<Known[]> {
  return client.$queryRaw<Known[]>`
    SELECT m.slug, m.name, m.aliases, o.name AS maker, ARRAY(
      SELECT lower(v ->> 'hubId') FROM jsonb_array_elements(m.document -> 'variants') v WHERE v ->> 'hubId' IS NOT NULL
    ) AS "hubIds"
    FROM models_named_like(${[...names]}::text[], ${[...hubIds]}::text[]) near(id)
    JOIN "Model" m ON m.id = near.id JOIN "Organization" o ON o.slug = m."organizationSlug" ORDER BY m.name, m.slug`;
}

/** What is alike, in words; null where nothing is. */
function likeness(page: Known, wanted: Wanted, maker: string | null): string | null {
  const hubId = wanted.hubIds.find((id) => page.hubIds.includes(id.toLowerCase()));
  if (hubId !== undefined) return `hub id ${hubId}`;
  if (isOneOf(withMaker(wanted.name, maker), withMaker(page.name, page.maker))) return 'name';
  const alias = page.aliases.find((one) => isOneOf(withMaker(wanted.name, maker), [one]));
  if (alias !== undefined) return `also called ${alias}`;
  const own = wanted.aliases.find((one) => isOneOf([one], [...withMaker(page.name, page.maker), ...page.aliases]));
  return own === undefined ? null : `also called ${own}`;
}

/** A name as it stands, and with its maker's before it. */
function withMaker(name: string, maker: string | null): string[] {
  return maker === null ? [name] : [name, `${maker} ${name}`];
}

function isOneOf(names: readonly string[], others: readonly string[]): boolean {
  return names.some((name) => others.some((other) => areAlike(name, other)));
}
