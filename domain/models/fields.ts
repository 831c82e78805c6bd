import { z } from 'zod';

/** Longest address of a page, in characters. */
export const MAX_SLUG_LENGTH = 80;

/** Longest text in Markdown, an article or a post, in characters. */
export const MAX_TEXT_LENGTH = 20_000;

/** What is kept as the place where a contributor's source was seen: the contributor saw it. */
export const SEEN_BY_CONTRIBUTOR = 'named by a contributor';

/** Kebab case with digits; a dot is allowed inside, as version numbers have one (`llama-3.1-community`). */
export const slugSchema = z
  .string()
  .max(MAX_SLUG_LENGTH)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens, like "llama-3-1"');

/** An http(s) address. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/, error: 'give a full address that starts with https://' })
  .max(2000);

/** A day on which a model can have come out. The database's calendar has no year 0, and computers are younger. */
export const daySchema = z.iso.date().refine((day) => day >= '1950-01-01', 'give a day since 1950');

/** Where a claim can be checked. `seenIn` names the data file or the search in which the editors saw this address. */
export const sourceSchema = z.strictObject({
  url: webAddressSchema,
  title: z.string().min(1).max(200),
  seenIn: z.string().min(1).max(200),
});

const NO_SOURCE = 'name at least one source';

/** At least one source: nothing on this site is said without. */
export const sourcesSchema = z
  .array(sourceSchema, { error: ({ input }) => (input === undefined ? NO_SOURCE : undefined) })
  .min(1, NO_SOURCE)
  .max(100, 'name at most 100 sources')
  .refine((sources) => new Set(sources.map(({ url }) => url)).size === sources.length, 'name each address once');

/** Text of one line, of at most `max` characters. */
export function oneLine(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n]*$/, 'keep this on one line');
}
