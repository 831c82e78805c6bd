import { SEEN_BY_CONTRIBUTOR } from '../models/fields';
import type { ModelDocument } from '../models/model-document';
import type { PageFieldId } from './page-fields';
import { parameterCountText } from './parameter-count';

type Source = ModelDocument['sources'][number];

/** A field's value as text that can be read and compared: prose as it is, lists an item a line, nothing as nothing. */
export function fieldText(field: PageFieldId, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => itemText(field, item)).join('\n');
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : itemText(field, value);
}

function itemText(field: PageFieldId, item: unknown): string {
  return ITEM_TEXTS[field]?.(item as never) ?? String(item);
}

const ITEM_TEXTS: Partial<Record<PageFieldId, (item: never) => string>> = {
  variants: variantText,
  claim: claimText,
  'case.for': pointText,
  'case.against': pointText,
  sources: sourceText,
};

function variantText({ name, parameters, hubId }: ModelDocument['variants'][number]): string {
  const size = parameters === null ? 'number of parameters not told' : `${parameterCountText(parameters)} parameters`;
  return [name, size, ...(hubId === null ? [] : [hubId])].join(', ');
}

function claimText({ callsItOpenSource, statement, source }: NonNullable<ModelDocument['claim']>): string {
  const calls = callsItOpenSource ? 'Calls it open source' : 'Does not call it open source';
  return `${calls}: ${statement}\n${sourceText(source)}`;
}

function pointText({ point, source }: ModelDocument['case']['for'][number]): string {
  return `${point} (${sourceText(source)})`;
}

function sourceText({ url, title, seenIn }: Source): string {
  return `${title}, ${url}, ${seenIn === SEEN_BY_CONTRIBUTOR ? seenIn : `seen in ${seenIn}`}`;
}
