import type { ModelDocument } from '../models/model-document';

/** The fields of a page as people edit and compare them, in the order in which they are shown. */
export const PAGE_FIELDS = [
  { id: 'name', name: 'Name' },
  { id: 'aliases', name: 'Also called' },
  { id: 'organization', name: 'Organisation' },
  { id: 'family', name: 'Family' },
  { id: 'base', name: 'Base model' },
  { id: 'licence', name: 'Licence' },
  { id: 'releasedOn', name: 'Released on' },
  { id: 'validFrom', name: 'Licence applies since' },
  { id: 'modality', name: 'Modality' },
  { id: 'availability', name: 'Availability' },
  { id: 'variants', name: 'Variants' },
  { id: 'claim', name: 'The maker’s claim' },
  { id: 'case.for', name: 'The case for' },
  { id: 'case.against', name: 'The case against' },
  { id: 'editorsNote', name: 'Editors’ note' },
  { id: 'article', name: 'Article' },
  { id: 'sources', name: 'Sources' },
] as const;
export type PageFieldId = (typeof PAGE_FIELDS)[number]['id'];

/** A document with every field at one depth, so that fields can be compared and merged by their ids. */
export type PageFields = {
  -readonly [Id in PageFieldId]: Id extends 'case.for' | 'case.against'
    ? ModelDocument['case']['for']
    : Id extends keyof ModelDocument
      ? ModelDocument[Id]
      : never;
};

/** A document by its fields. */
export function toPageFields({ case: { for: pro, against }, ...rest }: ModelDocument): PageFields {
  return { ...rest, 'case.for': pro, 'case.against': against };
}

/** The document that fields make. */
export function fromPageFields({ 'case.for': pro, 'case.against': against, ...rest }: PageFields): ModelDocument {
  return { ...rest, case: { for: pro, against } };
}

/** The field that a path into a document leads to, or null where it leads to none. */
export function fieldOfPath(path: ReadonlyArray<PropertyKey>): PageFieldId | null {
  const [first, second] = path.map(String);
  return PAGE_FIELDS.find(({ id }) => id === first || id === `${first}.${second}`)?.id ?? null;
}
