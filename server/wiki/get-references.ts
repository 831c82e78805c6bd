import type { ModelDocument } from '../../domain/models/model-document';
import type { PageReferences } from '../../domain/wiki/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { atAddress } from './at-address';

type Named = Pick<ModelDocument, 'organization' | 'family' | 'licence' | 'base'>;

const cachedReferences = cached(
  'references',
  (organization, family, licence, base) => [
    tags.organization(organization),
    tags.licence(licence),
    ...(family === '' ? [] : [tags.family(family)]),
    // By whatever address it is named: a change of it is told under its present one, and with every list.
    ...(base === '' ? [] : [tags.models()]),
  ],
  (organization, family, licence, base) =>
    readReferences(database(), { organization, family: family || null, licence, base: base || null }),
);

/** What a document names by slug, as it is called today. */
export function getReferences({ organization, family, licence, base }: Named): Promise<PageReferences> {
  return cachedReferences(organization, family ?? '', licence, base ?? '');
}

/** The uncached query behind `getReferences`. */
export async function readReferences(client: Queryable, named: Named): Promise<PageReferences> {
  const columns = { slug: true, name: true } as const;
  const [organization, family, licence, base] = await Promise.all([
    client.organization.findUnique({ where: { slug: named.organization }, select: columns }),
    named.family === null ? null : client.family.findUnique({ where: { slug: named.family }, select: columns }),
    client.licence.findUnique({ where: { slug: named.licence }, select: columns }),
    named.base === null ? null : client.model.findFirst({ where: atAddress(named.base), select: columns }),
  ]);
  return {
    ...(organization && { organization: { name: organization.name, path: `/organizations/${organization.slug}` } }),
    ...(family && { family: { name: family.name, path: `/families/${family.slug}` } }),
    ...(licence && { licence: { name: licence.name, path: `/licences/${licence.slug}` } }),
    ...(base && { base: { name: base.name, path: `/models/${base.slug}` } }),
  };
}
