import type { LimitUnit } from '@/domain/models/licence';
import type { LicenceKind } from '@/domain/models/licence-kind';

/** Kinds of licence by name, and what that means for a business. */
export const LICENCE_KIND_WORDS: Readonly<Record<LicenceKind, { name: string; means: string }>> = {
  free: { name: 'Free for everyone and every purpose', means: 'One keeps notices, or the same licence.' },
  conditional: { name: 'Free for everyone, with conditions', means: 'Limits on use, a credit or the vendor’s terms.' },
  excluding: { name: 'Commercial use, but some are left out', means: 'By number of users, revenue or country.' },
  'non-commercial': {
    name: 'Research and non-commercial use only',
    means: 'A business has to ask for another licence.',
  },
  service: { name: 'Terms of a service', means: 'The model itself is not handed over.' },
};

const UNITS: Readonly<Record<LimitUnit, { before: string; counted: string }>> = {
  'monthly-users': { before: '', counted: ' monthly users' },
  'yearly-revenue-usd': { before: '$', counted: ' US dollars of revenue a year' },
};

/** A cap in words, "700 million monthly users", and short enough for a table's cell, "700M". */
export function capWords({ limit, unit }: { limit: number; unit: LimitUnit }): { long: string; short: string } {
  const short = new Intl.NumberFormat('en', { notation: 'compact' }).format(limit);
  const long = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long' }).format(limit);
  return { long: `${long}${UNITS[unit].counted}`, short: `${UNITS[unit].before}${short}` };
}
