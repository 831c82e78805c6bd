import { z } from '@hono/zod-openapi';
import { slugSchema } from '../../../../domain/models/fields';
import { CRITERION_IDS } from '../../../../domain/ratings/criteria';
import { LEVELS, RATED_LEVELS } from '../../../../domain/ratings/levels';

/** An array that nobody changes any more. */
export function many<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

/** Something that may be missing. Said as a union, for the generator drops `nullable()` from what it refers to by name. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

export const named = z.object({ slug: z.string(), name: z.string() }).openapi('Named');
export const criterionId = z.enum(CRITERION_IDS).openapi('CriterionId');
export const level = z.enum(LEVELS).openapi('Level', { description: 'A step of the scale.' });
export const ratedLevel = z
  .enum(RATED_LEVELS)
  .openapi('RatedLevel', { description: 'A step of the scale, or `na`: the question does not apply.' });

/** ISO 8601, UTC. */
export const time = z.iso.datetime();

/** The instant that a call asks for. One from before 1970 is as good as that, and the database knows no year 0. */
export function instantOf(asked: string): Date {
  return new Date(Math.max(0, Date.parse(asked)));
}

/** Which model a call is about. */
export const modelParams = z.object({ slug: slugSchema });

/** Which rating a call is about. */
export const ratingParams = modelParams.extend({ criterion: z.enum(CRITERION_IDS) });
