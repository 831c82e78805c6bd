import { beforeAll, describe, expect, it } from 'vitest';
import { modelFileSchema } from '../../../domain/exchange/catalogue';
import { type ModelDocument, modelDocumentSchema } from '../../../domain/models/model-document';
import { errorsAtFields, fieldsOf, readDocument } from '../../../domain/wiki/document-form';
import { EMPTY_FIELDS, formFieldsAmong, rowCount, withMoreRows } from '../../../domain/wiki/form-fields';
import { catalogueFiles } from '../../support/catalogue';

const documents = new Map<string, ModelDocument>();

beforeAll(async () => {
  for (const file of await catalogueFiles()) {
    if (file.kind !== 'model') continue;
    const { slug, ratings: _ratings, ...document } = modelFileSchema.parse(file.document);
    documents.set(slug, modelDocumentSchema.parse(document));
  }
});

function page(slug: string): ModelDocument {
  const document = documents.get(slug);
  if (!document) throw new Error(`${slug} is not in the catalogue.`);
  return document;
}

/** The document that a form says; a form with errors fails the test. */
function read(fields: Record<string, string>, known: readonly ModelDocument[] = []): ModelDocument {
  const answer = readDocument(fields, known);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer.document;
}

function errors(fields: Record<string, string>): Record<string, string> {
  const answer = readDocument(fields, []);
  return answer.ok ? {} : answer.errors;
}

describe('a page as a form', () => {
  it('comes back unchanged, every page of the catalogue', () => {
    expect(documents.size).toBeGreaterThan(5);
    for (const document of documents.values()) expect(read(fieldsOf(document), [document])).toEqual(document);
  });

  it('comes back unchanged as a browser posts it, with its line ends', () => {
    const document = page('llama-3-1');
    const posted = Object.entries(fieldsOf(document)).map(
      ([name, value]) => [name, value.replaceAll('\n', '\r\n')] as const,
    );
    expect(read(formFieldsAmong([...posted, ['summary', 'x'], ['$ACTION_1', 'y']]), [document])).toEqual(document);
  });

  it('shows two spare rows of everything that repeats, and more when asked', () => {
    const document = page('llama-3-1');
    const fields = fieldsOf(document);
    expect(rowCount(fields, 'variants')).toBe(document.variants.length + 2);
    expect(rowCount(fields, 'case.against')).toBe(document.case.against.length + 2);
    expect(rowCount(withMoreRows(fields, 'sources', 3), 'sources')).toBe(document.sources.length + 5);
    expect(rowCount(EMPTY_FIELDS, 'variants')).toBe(2);
  });
});

describe('what a form says', () => {
  it('an emptied row is gone, and one after a gap is there', () => {
    const document = page('llama-3-1');
    const [first, second, ...rest] = document.variants;
    const last = `variants.${document.variants.length + 1}`;
    const fields = {
      ...fieldsOf(document),
      'variants.0.name': ' ',
      'variants.0.parameters': '',
      'variants.0.hubId': '',
      [`${last}.name`]: 'Llama 3.1 1B',
      [`${last}.parameters`]: '1.24B',
    };
    expect(first).toBeDefined();
    expect(read(fields, [document]).variants).toEqual([
      second,
      ...rest,
      { name: 'Llama 3.1 1B', parameters: 1_240_000_000, hubId: null },
    ]);
  });

  it('aliases stand one a line', () => {
    expect(read({ ...fieldsOf(page('t5')), aliases: ' T5 small\n\n T5 big ' }).aliases).toEqual(['T5 small', 'T5 big']);
  });

  it('no claim at all is none; half a one is told where it lacks', () => {
    const without = Object.fromEntries(
      Object.entries(fieldsOf(page('llama-3-1'))).map(([name, value]) => [
        name,
        name.startsWith('claim.') ? '' : value,
      ]),
    );
    expect(read(without).claim).toBeNull();
    expect(errors({ ...without, 'claim.statement': 'It is open.' })).toEqual({
      'claim.callsItOpenSource': 'choose whether the maker calls it open source',
      'claim.source.url': 'give a full address that starts with https://',
      'claim.source.title': 'fill this in',
    });
  });

  it('a source keeps where it was seen; a new one was named by the contributor', () => {
    const document = page('llama-3-1');
    const [kept] = document.sources;
    const next = `sources.${document.sources.length}`;
    const fields = { ...fieldsOf(document), [`${next}.url`]: 'https://example.org/new', [`${next}.title`]: 'New' };
    const { sources } = read(fields, [document]);
    expect(sources[0]).toEqual(kept);
    expect(sources.at(-1)).toEqual({
      url: 'https://example.org/new',
      title: 'New',
      seenIn: 'named by a contributor',
    });
    expect(read({ ...fieldsOf(document), 'sources.0.title': 'Another title' }, [document]).sources[0]).toEqual({
      ...kept,
      title: 'Another title',
    });
  });

  it('of one address in two places, each keeps where it was seen', () => {
    const document = page('llama-3-1');
    const [first, second, ...rest] = document.case.for;
    if (!first || !second) throw new Error('Two points are needed.');
    const source = { url: 'https://example.org/a', title: 'A' };
    const twice = {
      ...document,
      case: {
        ...document.case,
        for: [
          { ...first, source: { ...source, seenIn: 'here' } },
          { ...second, source: { ...source, seenIn: 'there' } },
          ...rest,
        ],
      },
    };
    expect(read(fieldsOf(twice), [twice])).toEqual(twice);
  });
});

describe('what to mend', () => {
  it('of an empty form: what every page needs, each at its field', () => {
    expect(errors({ ...EMPTY_FIELDS })).toEqual({
      name: 'fill this in',
      organization: 'write who releases it',
      licence: 'choose one',
      releasedOn: 'write a day of the calendar, like 2024-07-23',
      article: 'fill this in',
      sources: 'name at least one source',
    });
  });

  it('stands at the row that was typed, empty rows counted', () => {
    const fields = {
      ...fieldsOf(page('llama-3-1')),
      'variants.0.name': '',
      'variants.0.parameters': '',
      'variants.0.hubId': '',
      'variants.2.parameters': 'many',
      'variants.3.hubId': 'no-owner',
      'case.for.1.source.url': 'nowhere',
    };
    expect(errors(fields)).toEqual({
      'variants.2.parameters': 'write a number, like 8.03B or 8,030,000,000, or leave it empty',
      'variants.3.hubId': 'write owner/name, like "meta-llama/Llama-3.1-8B"',
      'case.for.1.source.url': 'give a full address that starts with https://',
    });
  });

  it.each([
    ['releasedOn', '2024-02-30', 'write a day of the calendar, like 2024-07-23'],
    ['releasedOn', '0000-01-01', 'give a day since 1950'],
    ['validFrom', '1066-10-14', 'give a day since 1950'],
    ['name', 'x'.repeat(121), 'write at most 120 characters'],
    ['modality', 'smell', 'choose one'],
    ['organization', 'Not A Slug', 'use lower-case letters, digits and single hyphens, like "llama-3-1"'],
  ])('at %s, of "%s"', (name, value, message) => {
    expect(errors({ ...fieldsOf(page('t5')), [name]: value })).toEqual({ [name]: message });
  });

  it('that a command finds stands at the same fields', () => {
    const fields = { ...fieldsOf(page('t5')), 'sources.0.url': '', 'sources.0.title': '' };
    expect(
      errorsAtFields(
        [
          { path: 'family', message: 'no such family' },
          { path: 'sources.0.url', message: 'bad' },
          { path: 'sources.1', message: 'twice' },
          { path: 'summary', message: 'say what' },
          { path: '', message: 'odd' },
        ],
        fields,
      ),
    ).toEqual({ family: 'no such family', 'sources.1.url': 'bad', 'sources.2.url': 'twice', form: 'say what' });
  });
});

describe('what is posted', () => {
  it('only the form’s own fields are taken', () => {
    expect(
      formFieldsAmong([
        ['name', 'T5'],
        ['variants.0.name', 'small'],
        ['variants.0.secret', 'x'],
        ['variants.99999.name', 'x'],
        ['variants.-1.name', 'x'],
        ['claim', 'x'],
        ['__proto__', 'x'],
        ['article', new Blob()],
      ]),
    ).toEqual({ name: 'T5', 'variants.0.name': 'small' });
  });
});
