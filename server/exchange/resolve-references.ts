import type { ModelDocument } from '../../domain/models/model-document';
import type { Refusal } from '../commands/command';
import type { Transaction } from '../platform/database';

/**
 * Finds what a page's document refers to by slug. Refuses names of things that are not there, and a base that descends
 * from the page itself (framework 1.0, "Unit": a circle of bases is refused).
 */
export async function resolveReferences(
  transaction: Transaction,
  slug: string,
  document: ModelDocument,
): Promise<{ baseId: string | null } | { refusal: Refusal }> {
  const { organization, licence, family, base } = document;
  if ((await transaction.organization.count({ where: { slug: organization } })) === 0) {
    return missing(`the organisation "${organization}"`);
  }
  if ((await transaction.licence.count({ where: { slug: licence } })) === 0) return missing(`the licence "${licence}"`);
  if (family !== null && (await transaction.family.count({ where: { slug: family } })) === 0) {
    return missing(`the family "${family}"`);
  }
  if (base === null) return { baseId: null };
  const found = await transaction.model.findUnique({ where: { slug: base }, select: { id: true } });
  if (!found) return missing(`the base model "${base}"`);
  if (await descendsFrom(transaction, base, slug)) {
    return {
      refusal: { kind: 'conflict', detail: `"${base}" already descends from "${slug}": bases must not form a circle` },
    };
  }
  return { baseId: found.id };
}

function missing(what: string): { refusal: Refusal } {
  return { refusal: { kind: 'not-found', what } };
}

async function descendsFrom(transaction: Transaction, slug: string, ancestor: string): Promise<boolean> {
  // UNION, not UNION ALL: stops by itself should the data ever hold a circle.
  const rows = await transaction.$queryRaw<Array<{ slug: string }>>`
    WITH RECURSIVE line AS (
      SELECT slug, "baseId" FROM "Model" WHERE slug = ${slug}
      UNION
      SELECT base.slug, base."baseId" FROM "Model" base JOIN line ON base.id = line."baseId"
    )
    SELECT slug FROM line WHERE slug = ${ancestor}`;
  return rows.length > 0;
}
