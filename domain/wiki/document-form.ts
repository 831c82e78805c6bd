import { type ModelDocument, modelDocumentSchema } from '../models/model-document';
import {
  type FormErrors,
  type FormFields,
  filledRows,
  ROWS,
  ROWS_NAMES,
  rowFields,
  rowsOf,
  SINGLE_FIELDS,
  withSpareRows,
} from './form-fields';
import { inFormWords } from './form-words';
import { parameterCountText, readParameterCount } from './parameter-count';
import { placeSeen } from './source-place';

/** A document as its form shows it, with spare rows. */
export function fieldsOf(document: ModelDocument): FormFields {
  const { claim } = document;
  const points = (name: 'for' | 'against') =>
    rowFields(
      `case.${name}`,
      document.case[name].map(({ point, source }) => [point, source.url, source.title]),
    );
  return withSpareRows({
    name: document.name,
    aliases: document.aliases.join('\n'),
    organization: document.organization,
    family: document.family ?? '',
    base: document.base ?? '',
    licence: document.licence,
    releasedOn: document.releasedOn,
    validFrom: document.validFrom ?? '',
    modality: document.modality,
    availability: document.availability ?? '',
    'claim.callsItOpenSource': claim ? (claim.callsItOpenSource ? 'yes' : 'no') : '',
    'claim.statement': claim?.statement ?? '',
    'claim.source.url': claim?.source.url ?? '',
    'claim.source.title': claim?.source.title ?? '',
    editorsNote: document.editorsNote ?? '',
    article: document.article,
    ...rowFields(
      'variants',
      document.variants.map(({ name, parameters, hubId }) => [
        name,
        parameters === null ? '' : parameterCountText(parameters),
        hubId ?? '',
      ]),
    ),
    ...points('for'),
    ...points('against'),
    ...rowFields(
      'sources',
      document.sources.map(({ url, title }) => [url, title]),
    ),
  });
}

/**
 * The document that a form says, or what to mend at which field. What a page's sources know beyond what a form shows
 * (where they were seen) is taken from `known`, documents of the same page.
 */
export function readDocument(
  fields: FormFields,
  known: readonly ModelDocument[],
): { ok: true; document: ModelDocument } | { ok: false; errors: FormErrors } {
  const parsed = modelDocumentSchema.safeParse(rawDocument(fields, known), { error: inFormWords });
  if (parsed.success) return { ok: true, document: parsed.data };
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { ok: false, errors: errorsAtFields(errors, fields) };
}

/** Errors by a document's path as errors at the form's fields: empty rows, of which a document knows nothing, count. */
export function errorsAtFields(
  errors: ReadonlyArray<{ path: string; message: string }>,
  fields: FormFields,
): FormErrors {
  const found: Record<string, string> = {};
  for (const { path, message } of errors) found[fieldAt(path, fields)] ??= message;
  return found;
}

function fieldAt(path: string, fields: FormFields): string {
  for (const rows of ROWS_NAMES) {
    if (path === rows) return rows;
    if (!path.startsWith(`${rows}.`)) continue;
    const [index = '', ...rest] = path.slice(rows.length + 1).split('.');
    const row = filledRows(fields, rows)[Number(index)] ?? 0;
    const input = ROWS[rows].find((name) => name === rest.join('.')) ?? ROWS[rows][0];
    return `${rows}.${row}.${input}`;
  }
  const [first = ''] = path.split('.');
  return [path, first].find((name) => SINGLE_FIELDS.some((single) => single === name)) ?? 'form';
}

function rawDocument(fields: FormFields, known: readonly ModelDocument[]): Record<keyof ModelDocument, unknown> {
  const source = (url: string, title: string, about: string) => ({
    url,
    title,
    seenIn: placeSeen(known, { url, title, about }),
  });
  const text = (name: string) => (fields[name] ?? '').trim();
  const orNull = (name: string) => text(name) || null;
  const chosen = (name: string) => text(name) || undefined;
  const points = (rows: 'case.for' | 'case.against') =>
    rowsOf(fields, rows).map(([point = '', url = '', title = '']) => ({ point, source: source(url, title, point) }));
  const statement = text('claim.statement');
  const claimSource = [text('claim.source.url'), text('claim.source.title')] as const;
  const calls = text('claim.callsItOpenSource');
  return {
    name: text('name'),
    aliases: text('aliases')
      .split('\n')
      .map((alias) => alias.trim())
      .filter(Boolean),
    organization: chosen('organization'),
    family: orNull('family'),
    base: orNull('base'),
    licence: chosen('licence'),
    releasedOn: text('releasedOn'),
    validFrom: orNull('validFrom'),
    modality: chosen('modality'),
    availability: orNull('availability'),
    variants: rowsOf(fields, 'variants').map(([name, parameters = '', hubId]) => ({
      name,
      parameters: parameters === '' ? null : (readParameterCount(parameters) ?? Number.NaN),
      hubId: hubId || null,
    })),
    claim:
      [calls, statement, ...claimSource].join('') === ''
        ? null
        : {
            callsItOpenSource: calls === '' ? undefined : calls === 'yes',
            statement,
            source: source(...claimSource, statement),
          },
    case: { for: points('case.for'), against: points('case.against') },
    editorsNote: orNull('editorsNote'),
    article: text('article'),
    sources: rowsOf(fields, 'sources').map(([url = '', title = '']) => source(url, title, '')),
  };
}
