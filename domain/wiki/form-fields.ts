import { MODALITIES } from '../models/model-document';

/**
 * What a form for a page holds: each field's text by its name. A name is the field's path in the document
 * (`case.for.0.source.url`), so that it reads the same in a post, in a draft, and in an error of the schema.
 */
export type FormFields = Readonly<Record<string, string>>;

/** What to mend, by the field at which it stands; `form` for what concerns no field. */
export type FormErrors = Readonly<Record<string, string>>;

/** Fields that repeat, with the inputs of a row. A row that is left empty is none. */
export const ROWS = {
  variants: ['name', 'parameters', 'hubId'],
  'case.for': ['point', 'source.url', 'source.title'],
  'case.against': ['point', 'source.url', 'source.title'],
  sources: ['url', 'title'],
} as const;
export type RowsName = keyof typeof ROWS;
export const ROWS_NAMES = Object.keys(ROWS) as RowsName[];

/** Fields of one input each. */
export const SINGLE_FIELDS = [
  'name',
  'aliases',
  'organization',
  'family',
  'base',
  'licence',
  'releasedOn',
  'validFrom',
  'modality',
  'availability',
  'claim.callsItOpenSource',
  'claim.statement',
  'claim.source.url',
  'claim.source.title',
  'editorsNote',
  'article',
] as const;

/** Rows that a form offers beyond those that are filled, as it works without a script. */
const SPARE_ROWS = 2;

/** The form of a page that is not there yet. */
export const EMPTY_FIELDS: FormFields = withSpareRows({
  ...Object.fromEntries(SINGLE_FIELDS.map((name) => [name, ''])),
  modality: MODALITIES[0],
});

/** How many rows of a repeated field a form holds, empty ones included. */
export function rowCount(fields: FormFields, rows: RowsName): number {
  const ends = Object.keys(fields)
    .filter((name) => name.startsWith(`${rows}.`))
    .map((name) => Number.parseInt(name.slice(rows.length + 1), 10) + 1);
  return Math.max(0, ...ends);
}

/** The same form with more empty rows for one repeated field. */
export function withMoreRows(fields: FormFields, rows: RowsName, more: number): FormFields {
  const count = rowCount(fields, rows);
  const added = Array.from({ length: more }, (_, index) => emptyRow(rows, count + index));
  return Object.assign({}, fields, ...added);
}

/** The form's fields among what was posted or kept: nothing else of it, and line ends as the schema has them. */
export function formFieldsAmong(entries: Iterable<readonly [string, unknown]>): FormFields {
  const fields: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (typeof value === 'string' && isFormField(name)) fields[name] = value.replaceAll('\r\n', '\n');
  }
  return fields;
}

/** A repeated field's values, as a form holds them. */
export function rowFields(rows: RowsName, values: ReadonlyArray<readonly string[]>): FormFields {
  return Object.fromEntries(
    values.flatMap((row, index) => ROWS[rows].map((input, at) => [`${rows}.${index}.${input}`, row[at] ?? ''])),
  );
}

function emptyRow(rows: RowsName, index: number): FormFields {
  return Object.fromEntries(ROWS[rows].map((input) => [`${rows}.${index}.${input}`, '']));
}

/** A form with some empty rows at the end of each repeated field. */
export function withSpareRows(fields: FormFields): FormFields {
  return ROWS_NAMES.reduce((all, rows) => withMoreRows(all, rows, SPARE_ROWS), fields);
}

/** The numbers of the rows that are not empty. */
export function filledRows(fields: FormFields, rows: RowsName): number[] {
  return Array.from({ length: rowCount(fields, rows) }, (_, index) => index).filter((index) =>
    rowAt(fields, rows, index).some(Boolean),
  );
}

/** The rows that are not empty, each as its inputs' texts. */
export function rowsOf(fields: FormFields, rows: RowsName): string[][] {
  return filledRows(fields, rows).map((index) => rowAt(fields, rows, index));
}

function rowAt(fields: FormFields, rows: RowsName, index: number): string[] {
  return ROWS[rows].map((input) => (fields[`${rows}.${index}.${input}`] ?? '').trim());
}

function isFormField(name: string): boolean {
  if (SINGLE_FIELDS.some((single) => single === name)) return true;
  return ROWS_NAMES.some((rows) => {
    if (!name.startsWith(`${rows}.`)) return false;
    const [, index = '', input] = /^(\d{1,3})\.(.+)$/.exec(name.slice(rows.length + 1)) ?? [];
    return index !== '' && ROWS[rows].some((one) => one === input);
  });
}
