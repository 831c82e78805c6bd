import type { ModelDocument } from '../models/model-document';

/**
 * The fields of a page as people edit and compare them, in the order in which they are shown. Lists are compared item by
 * item, prose paragraph by paragraph and word by word, values as a whole.
 */
export const PAGE_FIELDS = [
  { id: 'name', name: 'Name', kind: 'value' },
  { id: 'aliases', name: 'Also called', kind: 'list' },
  { id: 'organization', name: 'Organisation', kind: 'value' },
  { id: 'family', name: 'Family', kind: 'value' },
  { id: 'base', name: 'Base model', kind: 'value' },
  { id: 'licence', name: 'Licence', kind: 'value' },
  { id: 'releasedOn', name: 'Released on', kind: 'value' },
  { id: 'validFrom', name: 'Licence applies since', kind: 'value' },
  { id: 'modality', name: 'Modality', kind: 'value' },
  { id: 'availability', name: 'Availability', kind: 'value' },
  { id: 'variants', name: 'Variants', kind: 'list' },
  { id: 'claim', name: 'The maker’s claim', kind: 'value' },
  { id: 'case.for', name: 'The case for', kind: 'list' },
  { id: 'case.against', name: 'The case against', kind: 'list' },
  { id: 'editorsNote', name: 'Editors’ note', kind: 'prose' },
  { id: 'article', name: 'Article', kind: 'prose' },
  { id: 'sources', name: 'Sources', kind: 'list' },
] as const;
export type PageFieldId = (typeof PAGE_FIELDS)[number]['id'];

/** How a field is compared. */
export const FIELD_KINDS = Object.fromEntries(PAGE_FIELDS.map(({ id, kind }) => [id, kind])) as Readonly<
  Record<PageFieldId, (typeof PAGE_FIELDS)[number]['kind']>
>;

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
