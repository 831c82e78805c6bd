import type { z } from 'zod';

const BY_CODE: Readonly<Partial<Record<z.core.$ZodRawIssue['code'], string>>> = {
  too_small: 'fill this in',
  invalid_type: 'choose one',
  invalid_value: 'choose one',
};

/** What is wrong with a page's field, for whoever fills in a form, where the schema's own words leave it unclear. */
export function inFormWords(issue: z.core.$ZodRawIssue): string | undefined {
  const field = issue.path?.at(-1);
  if (field === 'parameters') return 'write a number, like 8.03B or 8,030,000,000, or leave it empty';
  if (field === 'organization') return 'write who releases it';
  if (field === 'callsItOpenSource') return 'choose whether the maker calls it open source';
  if (issue.code === 'too_big') return `write at most ${String(issue.maximum)} characters`;
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'write a day of the calendar, like 2024-07-23';
  return BY_CODE[issue.code];
}
