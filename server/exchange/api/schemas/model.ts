import { z } from '@hono/zod-openapi';
import { CRITERION_IDS } from '../../../../domain/ratings/criteria';
import { LABEL_IDS } from '../../../../domain/ratings/framework/v1/labels';
import { PUBLISHED_STATES } from '../../../../domain/ratings/levels';
import { criterionId, many, named, orNull, ratedLevel, time } from './common';
import { lensesSchema } from './lenses';
import { ratingSchema } from './rating';

export const labelId = z.enum(LABEL_IDS).openapi('LabelId');
const basis = z
  .enum(['editors', 'mixed', 'community'])
  .openapi('Basis', { description: 'Whose verdict the label is.' });
const score = z.object({ value: z.number(), low: z.number(), high: z.number() }).openapi('Score');
const licence = z.object({ ...named.shape, spdx: z.string().nullable() }).openapi('LicenceName');

/** A model in a list. */
export const modelSummarySchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    aliases: many(z.string()),
    organization: named,
    licence,
    releasedOn: z.iso.date(),
    modality: z.string(),
    availability: z.enum(['service-only', 'unreleased']).nullable(),
    label: z.object({ id: labelId, certain: z.boolean(), basis }),
    score: orNull(score),
    published: many(
      z.object({ criterion: criterionId, level: orNull(ratedLevel), state: z.enum(PUBLISHED_STATES) }),
    ).openapi({ description: `The published level of each of the ${CRITERION_IDS.length} criteria.` }),
  })
  .openapi('ModelSummary');

/** A whole model (contract, section 4). */
export const modelSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    organization: named,
    releasedOn: z.iso.date(),
    licence,
    base: orNull(named),
    variants: many(
      z.object({ name: z.string(), parameters: z.int().nullable(), hubId: z.string().nullable() }).openapi('Variant'),
    ),
    family: orNull(named),
    label: z
      .object({
        id: labelId,
        certain: z.boolean(),
        worst: labelId,
        best: labelId,
        basis,
        missing: many(criterionId).openapi({ description: 'What stands between the model and the next better label.' }),
        pivotal: many(criterionId).openapi({
          description: 'Criteria of which one step more or less changes the label.',
        }),
        robust: z.boolean(),
        since: time,
      })
      .openapi('LabelOfModel'),
    score: orNull(score),
    ratings: many(ratingSchema),
    lenses: lensesSchema,
    framework: z.string(),
    revision: z.int(),
    updatedAt: time,
  })
  .openapi('Model');
