/**
 * The catalogue's file format: the founding facts, one readable YAML file each below `prisma/catalogue/`.
 * Every claim carries the address it was read at (`url`) and where the editors saw that address (`seenIn`).
 */
import { z } from 'zod';
import { oneLine, slugSchema, sourcesSchema, webAddressSchema } from '../models/fields';
import { clausesSchema, licenceDefaultsSchema } from '../models/licence';
import { modelDocumentSchema } from '../models/model-document';
import { CRITERION_IDS } from '../ratings/criteria';
import { RATED_LEVELS } from '../ratings/levels';

export const organizationFileSchema = z.strictObject({
  slug: slugSchema,
  name: oneLine(120),
  kind: z.enum(['company', 'non-profit', 'university', 'public-body', 'community']),
  /** Seat, in words: "United States". */
  country: oneLine(60).nullable(),
  url: webAddressSchema,
  summary: oneLine(400),
  sources: sourcesSchema,
});

export const familyFileSchema = z.strictObject({
  slug: slugSchema,
  name: oneLine(120),
  organization: slugSchema,
  summary: oneLine(400),
  sources: sourcesSchema,
});

export const licenceFileSchema = z.strictObject({
  slug: slugSchema,
  name: oneLine(160),
  shortName: oneLine(60),
  spdx: z.string().max(60).nullable(),
  osiApproved: z.boolean(),
  /** Who writes the text and may publish a new version of it. */
  steward: oneLine(120),
  url: webAddressSchema,
  summary: oneLine(500),
  clauses: clausesSchema,
  defaults: licenceDefaultsSchema,
});

const ratingSchema = z.strictObject({
  level: z.enum(RATED_LEVELS),
  /** Why this level and not its neighbours: one or two sentences. */
  reason: oneLine(500),
  sources: sourcesSchema,
});

export const modelFileSchema = modelDocumentSchema.extend({
  slug: slugSchema,
  /** The editors' level per criterion. Rights and `permanence` only where they depart from the licence's default. */
  ratings: z.partialRecord(z.enum(CRITERION_IDS), ratingSchema),
});

export type ModelFile = z.output<typeof modelFileSchema>;
