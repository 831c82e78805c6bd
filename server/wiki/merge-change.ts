import type { ModelDocument } from '../../domain/models/model-document';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import { mergeDocuments } from '../../domain/wiki/merge-documents';
import type { ConflictingField } from '../../domain/wiki/views';
import type { Refusal } from '../commands/command';
import type { Queryable } from '../platform/database';
import { type BadReference, resolveReferences } from './resolve-references';

/** A change of a page: what its author started from, what the page says now, what it shall say. */
type PageChange = {
  modelId: string;
  base: ModelDocument;
  current: ModelDocument;
  proposed: ModelDocument;
  /** Under which name of the input the document stands, for what is amiss in it. */
  input: 'patch' | 'document';
};

/**
 * What a page says after a change, with its base. Refuses what conflicts with what was approved since the change was
 * written, what the page says already, and references to what is not there.
 */
export async function mergeChange(
  client: Queryable,
  { modelId, base, current, proposed, input }: PageChange,
): Promise<{ document: ModelDocument; baseId: string | null } | { refusal: Refusal }> {
  const { merged, conflicts } = mergeDocuments(base, current, proposed);
  if (conflicts.length > 0) return { refusal: conflictRefusal(conflicts) };
  if (canonicalJson(merged) === canonicalJson(current)) {
    return { refusal: { kind: 'conflict', detail: 'The page says all of this already.' } };
  }
  const references = await resolveReferences(client, modelId, merged);
  if ('bad' in references) return { refusal: badReferenceRefusal(references.bad, input) };
  return { document: merged, ...references };
}

/** Words a conflict; each door shows the fields with both sides. */
export function conflictRefusal(fields: readonly ConflictingField[]): Refusal {
  const names = fields.map(({ name }) => name).join(', ');
  const detail = `The page has changed meanwhile in the same place: ${names}. Look at both, and say there what it shall be.`;
  return { kind: 'conflict', detail, fields };
}

/** Words a reference to what is not there as an error at its field. */
export function badReferenceRefusal({ field, kind, message }: BadReference, input: 'patch' | 'document'): Refusal {
  const words = kind === 'missing' ? `there is no such thing as ${message}` : message;
  return { kind: 'invalid', errors: [{ path: `${input}.${field}`, message: words }] };
}
