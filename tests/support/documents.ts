import type { ModelDocument } from '../../domain/models/model-document';

/** A source as pages cite it. */
export function sourceOf(name: string): ModelDocument['sources'][number] {
  return { url: `https://example.org/${name}`, title: `About ${name}`, seenIn: 'a test' };
}

/** A page's document; a test states only the fields that it is about. */
export function aDocument(fields: Partial<ModelDocument> = {}): ModelDocument {
  return {
    name: 'Aurora 7',
    aliases: [],
    organization: 'eleutherai',
    family: null,
    base: null,
    licence: 'apache-2.0',
    releasedOn: '2026-03-01',
    validFrom: null,
    modality: 'text',
    availability: null,
    variants: [{ name: '7B', parameters: 7_000_000_000, hubId: 'aurora/aurora-7b' }],
    claim: null,
    case: { for: [], against: [] },
    editorsNote: null,
    article: '## What it is\n\nA model.\n\n## What is known\n\nLittle.',
    sources: [sourceOf('card')],
    ...fields,
  };
}
