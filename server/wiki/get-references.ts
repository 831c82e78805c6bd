import type { ModelDocument } from '../../domain/models/model-document';
import type { PageReferences, Reference, ReferenceField } from '../../domain/wiki/views';
import { REFERENCE_FIELDS } from '../../domain/wiki/views';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { atAddress } from './at-address';

/** Looks up what a field names by a slug; null where it is not there any more. */
export type LookUp = (field: ReferenceField, slug: string) => Promise<Reference | null>;

const TAGS: Readonly<Record<ReferenceField, (slug: string) => string>> = {
  organization: tags.organization,
  family: tags.family,
  licence: tags.licence,
  // By whatever address it is named: a change of it is told under its present one, and with every list.
  base: tags.models,
};

const PATHS: Readonly<Record<ReferenceField, string>> = {
  organization: '/organizations',
  family: '/families',
  licence: '/licences',
  base: '/models',
};

/** What a field names by a slug, as it is called today. */
export const getReference = cached(
  'reference',
  (field: ReferenceField, slug: string) => [TAGS[field](slug)],
  (field, slug) => readReference(database(), field, slug),
);

/** What a document names by slug, as it is called today. */
export async function getReferences(
  document: Pick<ModelDocument, ReferenceField>,
  lookUp: LookUp = getReference,
): Promise<PageReferences> {
  const found = await Promise.all(
    REFERENCE_FIELDS.map(async (field) => {
      const slug = document[field];
      return [field, slug === null ? null : await lookUp(field, slug)] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, reference]) => reference !== null));
}

/** The uncached query behind `getReference`. */
export async function readReference(client: Queryable, field: ReferenceField, slug: string): Promise<Reference | null> {
  const found = await nameAndSlug(client, field, slug);
  return found && { name: found.name, path: `${PATHS[field]}/${found.slug}` };
}

function nameAndSlug(
  client: Queryable,
  field: ReferenceField,
  slug: string,
): Promise<{ slug: string; name: string } | null> {
  const select = { slug: true, name: true } as const;
  switch (field) {
    case 'organization':
      return client.organization.findUnique({ where: { slug }, select });
    case 'family':
      return client.family.findUnique({ where: { slug }, select });
    case 'licence':
      return client.licence.findUnique({ where: { slug }, select });
    case 'base':
      return client.model.findFirst({ where: atAddress(slug), select });
    default:
      return field satisfies never;
  }
}
