import type { ModelDocument } from '../../domain/models/model-document';
import type { Queryable } from '../platform/database';
import { atAddress } from './at-address';

/** What a document refers to that is not there, or may not be referred to. */
export type BadReference = {
  field: 'organization' | 'family' | 'licence' | 'base';
  kind: 'missing' | 'circle';
  message: string;
};

/**
 * Finds what a page's document refers to by slug; a base may be named by a former address. Tells of things that are not
 * there, and of a base that descends from the page itself (framework 1.0, "Unit": a circle of bases is refused).
 * @param modelId the page's, or null while there is none.
 */
export async function resolveReferences(
  client: Queryable,
  modelId: string | null,
  document: ModelDocument,
): Promise<{ baseId: string | null } | { bad: BadReference }> {
  const { organization, licence, family, base } = document;
  if ((await client.organization.count({ where: { slug: organization } })) === 0) {
    return missing('organization', `the organisation "${organization}"`);
  }
  if ((await client.licence.count({ where: { slug: licence } })) === 0) {
    return missing('licence', `the licence "${licence}"`);
  }
  if (family !== null && (await client.family.count({ where: { slug: family } })) === 0) {
    return missing('family', `the family "${family}"`);
  }
  if (base === null) return { baseId: null };
  const found = await client.model.findFirst({ where: atAddress(base), select: { id: true, name: true } });
  if (!found) return missing('base', `the base model "${base}"`);
  if (modelId !== null && (await descendsFrom(client, found.id, modelId))) {
    const message = `"${base}" descends from this page or is it: bases must not form a circle`;
    return { bad: { field: 'base', kind: 'circle', message } };
  }
  return { baseId: found.id };
}

function missing(field: BadReference['field'], message: string): { bad: BadReference } {
  return { bad: { field, kind: 'missing', message } };
}

async function descendsFrom(client: Queryable, id: string, ancestor: string): Promise<boolean> {
  // UNION, not UNION ALL: stops by itself should the data ever hold a circle.
  const rows = await client.$queryRaw<Array<{ id: string }>>`
    WITH RECURSIVE line AS (
      SELECT id, "baseId" FROM "Model" WHERE id = ${id}::uuid
      UNION
      SELECT base.id, base."baseId" FROM "Model" base JOIN line ON base.id = line."baseId"
    )
    SELECT id FROM line WHERE id = ${ancestor}::uuid`;
  return rows.length > 0;
}
