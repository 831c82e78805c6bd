import { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { isNoName, type Meant, pickMeant } from './pick-meant';

/** A registry that has too many entries to choose from a list. */
type Registry = 'organization' | 'family';

const REGISTRIES = {
  organization: {
    table: Prisma.sql`"Organization"`,
    word: 'maker',
    address: /\/organizations\/([^/?#\s]+)/,
    none: 'write the name or the address of one, such as meta',
  },
  family: {
    table: Prisma.sql`"Family"`,
    word: 'family',
    address: /\/families\/([^/?#\s]+)/,
    none: 'write the name or the address of one, such as llama-3, or leave it empty',
  },
} as const satisfies Record<Registry, unknown>;

/** More than are offered. */
const MOST_NEAR = 20;

type Near = { slug: string; name: string; isAddress: boolean; isCalledSo: boolean };

/**
 * The maker or family that somebody means: by its address here, or by its name, whatever its case, accents and
 * punctuation.
 */
export async function findRegistered(client: Queryable, registry: Registry, typed: string): Promise<Meant> {
  const { table, word, address, none } = REGISTRIES[registry];
  if (isNoName(typed)) return { fault: none };
  const [, slug = typed] = address.exec(typed) ?? [];
  const near = await client.$queryRaw<Near[]>`
    SELECT slug, name, slug = ${slug} AS "isAddress", key = asked AS "isCalledSo"
    FROM (SELECT slug, name, model_names(name, '{}') AS key FROM ${table}) known, model_names(${typed}, '{}') asked
    WHERE slug = ${slug} OR key = asked OR asked <% key
    ORDER BY slug = ${slug} DESC, key = asked DESC, word_similarity(asked, key) DESC, name, slug LIMIT ${MOST_NEAR}`;
  const [first] = near;
  if (first?.isAddress) return { slug: first.slug };
  return pickMeant(
    near.filter(({ isCalledSo }) => isCalledSo),
    near,
    `no ${word} here is called “${typed}”: ${none}`,
  );
}
