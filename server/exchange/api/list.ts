import { z } from '@hono/zod-openapi';
import { nulPaths } from '../../commands/nul-paths';

/** Most items that one answer lists. */
export const MOST_LISTED = 100;

/** Where in a list to go on, and how far. */
export const pageQuery = z.object({
  limit: z.coerce
    .number({ error: 'give a number' })
    .int('give a whole number')
    .min(1, 'ask for at least 1')
    .max(MOST_LISTED, `ask for at most ${MOST_LISTED}`)
    .default(MOST_LISTED)
    .openapi({ description: 'How many items to list.' }),
  cursor: optional(z.string().max(2000)).openapi({ description: '`nextCursor` of the answer before.' }),
});
export type PageQuery = z.output<typeof pageQuery>;

/** A query parameter that may be left out, or empty: then it asks for nothing. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

/** The answer of every list. */
export function listSchema<Item extends z.ZodType>(item: Item, name: string) {
  return z
    .object({
      items: z.array(item).readonly(),
      nextCursor: z
        .string()
        .nullable()
        .openapi({ description: 'Give it as `cursor` for the next items; null at the end.' }),
      total: z.int().min(0).openapi({ description: 'How many there are in all.' }),
    })
    .openapi(name);
}

/** How a list is ordered, and what of an item decides its place: that is what a cursor holds. */
export type ListOrder<Place> = { place: z.ZodType<Place>; compare: (a: Place, b: Place) => number };

type Page<Item> = { items: readonly Item[]; nextCursor: string | null; total: number };

/**
 * The part of an ordered list that a query asks for, or null where the cursor is none of this list's. A cursor says
 * after which place to go on, so that nothing is told twice or skipped when items come and go meanwhile.
 */
export function pageOf<Item extends Place, Place>(
  items: readonly Item[],
  { limit, cursor }: PageQuery,
  { place, compare }: ListOrder<Place>,
): Page<Item> | null {
  const after = placeAfter(cursor, place);
  if (after === undefined) return null;
  const rest = after === null ? items : items.filter((item) => compare(item, after) > 0);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = last !== undefined && rest.length > shown.length;
  return { items: shown, nextCursor: hasMore ? cursorOf(place.parse(last)) : null, total: items.length };
}

/**
 * After which place a list is to go on: null at its start, undefined where the cursor is none of such a list's.
 */
export function placeAfter<Place>(cursor: string | undefined, place: z.ZodType<Place>): Place | null | undefined {
  if (cursor === undefined) return null;
  const told = decoded(cursor);
  const parsed = place.safeParse(told);
  return parsed.success && nulPaths(told).length === 0 ? parsed.data : undefined;
}

/** What stands for a place in a list. */
export function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * After which id a list that the database pages is to go on: null at its start, undefined where the cursor is none of
 * such a list's.
 */
export function idAfter(cursor: string | undefined): bigint | null | undefined {
  const place = placeAfter(cursor, idPlace);
  return place ? BigInt(place.id) : place;
}

/** The answer of a list that the database pages by id; it was asked for one item more than are to be shown. */
export function idPage<Item extends { id: string }>(items: readonly Item[], limit: number, total: number): Page<Item> {
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, nextCursor: last && items.length > limit ? cursorOf(idPlace.parse(last)) : null, total };
}

const idPlace = z.object({ id: z.string().regex(/^\d{1,18}$/) });

/** What to say of a cursor that leads nowhere. */
export const BAD_CURSOR = {
  kind: 'invalid',
  detail: 'Mend what `errors` names, and try again.',
  errors: [{ path: 'cursor', message: 'give `nextCursor` of an answer to the same question' }],
} as const;

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
