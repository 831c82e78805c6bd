import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { modelDocumentSchema } from '../../../domain/models/model-document';
import {
  amendEditInput,
  approveEditInput,
  documentPatchSchema,
  proposeEditInput,
  proposePageInput,
  rejectEditInput,
  renamePageInput,
} from '../../../domain/wiki/edit-input';
import { aDocument, sourceOf } from '../../support/documents';

describe('a patch', () => {
  it('leaves every field that it does not name absent', () => {
    expect(documentPatchSchema.parse({})).toEqual({});
    expect(Object.keys(documentPatchSchema.parse({ name: 'B' }))).toEqual(['name']);
  });

  it('may name every field of a page, and nothing else', () => {
    expect(documentPatchSchema.parse(aDocument())).toEqual(aDocument());
    expect(Object.keys(documentPatchSchema.shape)).toEqual(Object.keys(modelDocumentSchema.shape));
    expect(documentPatchSchema.safeParse({ ratings: {} }).success).toBe(false);
  });

  it('takes nothing for something that was not said', () => {
    expect(documentPatchSchema.safeParse({ article: undefined }).success).toBe(false);
  });

  it('notes of a source by whom it was named, where it does not say where it was seen', () => {
    const { seenIn: _seenIn, ...source } = sourceOf('card');
    const point = { point: 'It is.', source };
    const claim = { callsItOpenSource: true, statement: 'It is.', source };
    const patch = documentPatchSchema.parse({ claim, case: { for: [point], against: [] }, sources: [source] });
    const seen = { ...source, seenIn: 'named by a contributor' };
    expect(patch).toEqual({
      claim: { ...claim, source: seen },
      case: { for: [{ ...point, source: seen }], against: [] },
      sources: [seen],
    });
  });

  it.each<[what: string, patch: Record<string, unknown>, path: string]>([
    ['an empty name', { name: ' ' }, 'name'],
    ['no source at all', { sources: [] }, 'sources'],
    ['one source twice', { sources: [sourceOf('card'), sourceOf('card')] }, 'sources'],
    [
      'an address that runs a script',
      { sources: [{ ...sourceOf('card'), url: 'javascript:alert(1)' }] },
      'sources.0.url',
    ],
    ['a hub id that is none', { variants: [{ name: '7B', parameters: 1, hubId: 'https://x' }] }, 'variants.0.hubId'],
    ['more aliases than anything has', { aliases: Array.from({ length: 51 }, (_, index) => `A${index}`) }, 'aliases'],
    ['an article without end', { article: 'x'.repeat(20_001) }, 'article'],
    ['an empty claim', { claim: { callsItOpenSource: true, statement: '', source: sourceOf('a') } }, 'claim.statement'],
    [
      'more points than anybody reads',
      { case: { for: Array.from({ length: 31 }, () => ({ point: 'x', source: sourceOf('a') })), against: [] } },
      'case.for',
    ],
  ])('is refused with %s, at its field', (_, patch, path) => {
    const { error } = documentPatchSchema.safeParse(patch);
    expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});

describe('what a command takes', () => {
  const propose = { model: 't5', baseRevision: 1, patch: { name: 'T5 2' }, summary: 'A name' };
  it.each<[what: string, schema: z.ZodType, input: unknown, path: string | null]>([
    ['an edit', proposeEditInput, propose, null],
    ['an edit without a summary', proposeEditInput, { ...propose, summary: ' ' }, 'summary'],
    ['an edit with a summary of two lines', proposeEditInput, { ...propose, summary: 'a\nb' }, 'summary'],
    ['an edit with a long summary', proposeEditInput, { ...propose, summary: 'a'.repeat(201) }, 'summary'],
    ['an edit of no revision', proposeEditInput, { ...propose, baseRevision: 0 }, 'baseRevision'],
    ['an edit of half a revision', proposeEditInput, { ...propose, baseRevision: 1.5 }, 'baseRevision'],
    ['an edit of no page', proposeEditInput, { ...propose, model: '../t5' }, 'model'],
    ['a page', proposePageInput, { document: aDocument(), summary: 'New' }, null],
    [
      'a page without an article',
      proposePageInput,
      { document: aDocument({ article: '' }), summary: 'New' },
      'document.article',
    ],
    [
      'an amendment of the summary alone',
      amendEditInput,
      { edit: '1', version: 1, patch: {}, summary: 'Better' },
      null,
    ],
    ['an amendment of no version', amendEditInput, { edit: '1', patch: {} }, 'version'],
    ['an approval', approveEditInput, { edit: '1', version: 1 }, null],
    [
      'an approval with changes',
      approveEditInput,
      { edit: '1', version: 1, document: aDocument(), againstRevision: 3 },
      null,
    ],
    [
      'an approval with changes to nothing',
      approveEditInput,
      { edit: '1', version: 1, againstRevision: 3 },
      'document',
    ],
    ['an approval of no edit', approveEditInput, { edit: 'x', version: 1 }, 'edit'],
    ['a rejection', rejectEditInput, { edit: '1', version: 1, reason: 'No source says so.' }, null],
    ['a rejection without a reason', rejectEditInput, { edit: '1', version: 1 }, 'reason'],
    ['a rejection with an empty reason', rejectEditInput, { edit: '1', version: 1, reason: ' \n ' }, 'reason'],
    ['another address', renamePageInput, { model: 't5', slug: 't5-1', reason: 'It is called so.' }, null],
    ['another address that is none', renamePageInput, { model: 't5', slug: 'T5 1', reason: 'x' }, 'slug'],
    ['another address without a reason', renamePageInput, { model: 't5', slug: 't5-1' }, 'reason'],
  ])('%s', (_, schema, input, path) => {
    const { error } = schema.safeParse(input);
    expect(error?.issues.map((issue) => issue.path.join('.')) ?? []).toEqual(path === null ? [] : [path]);
  });
});
