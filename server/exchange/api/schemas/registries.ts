import { z } from '@hono/zod-openapi';
import { CLAUSE_ANSWERS, CLAUSE_IDS, type ClauseAnswer, type ClauseId } from '../../../../domain/models/clauses';
import { LIMIT_UNITS } from '../../../../domain/models/licence';
import { LICENCE_KINDS } from '../../../../domain/models/licence-kind';
import { CRITERION_IDS } from '../../../../domain/ratings/criteria';
import { GROUP_IDS } from '../../../../domain/ratings/framework/v1/groups';
import { criterionId, level, many, named, orNull } from './common';
import { labelId } from './model';

/** A question that every model is rated on. */
export const criterionSchema = z
  .object({
    id: criterionId,
    group: z.object({ id: z.enum(GROUP_IDS), name: z.string() }),
    weight: z.number().openapi({ description: 'Share of the score; all weights sum to 100.' }),
    gate: z.boolean().openapi({ description: 'Whether it decides labels.' }),
    inherited: z.boolean().openapi({ description: 'Whether a fine-tune takes its base’s rating until it has votes.' }),
    name: z.string(),
    question: z.string(),
    rubric: z.object({ closed: z.string(), limited: z.string(), mostly: z.string(), open: z.string() }),
    notApplicable: z.string().nullable(),
    evidence: z.string().openapi({ description: 'Where to look for evidence.' }),
    mapsTo: z.object({
      osai: many(z.string()),
      mof: many(z.string()),
      osaid: many(z.string()),
      euParagraphs: many(z.int()),
      note: z.string().nullable(),
    }),
  })
  .openapi('Criterion');

const condition = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('level'), criterion: criterionId, atLeast: level }),
    z.object({ kind: z.literal('points'), criteria: many(z.enum(CRITERION_IDS)), atLeast: z.int() }),
  ])
  .openapi('Condition');

/** A verdict, and what it asks. */
export const labelSchema = z
  .object({
    id: labelId,
    name: z.string(),
    subtitle: z.string().nullable(),
    alsoToldAs: z.string().nullable(),
    means: z.string(),
    requires: z
      .object({ all: many(condition), either: many(many(condition)) })
      .nullable()
      .openapi({ description: 'All of `all`, and all of one list of `either`, where there are any.' }),
    extends: orNull(labelId),
  })
  .openapi('Label');

/** The number above which a licence's answer on users is another. */
const capSchema = z
  .object({ limit: z.number(), unit: z.enum(LIMIT_UNITS) })
  .openapi('Cap', { description: 'Above `limit`, counted in `unit`, other terms hold.' });

const clauses = CLAUSE_IDS.map((id) => [id, z.enum(CLAUSE_ANSWERS)]);

/** A licence with its answers to the questions of a business. */
export const licenceSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    shortName: z.string(),
    spdx: z.string().nullable(),
    osiApproved: z.boolean(),
    steward: z.string(),
    summary: z.string(),
    kind: z.enum(LICENCE_KINDS).openapi({
      description:
        '`free`: everyone, every purpose; `conditional`: everyone, with conditions; `excluding`: commercially, but some are left out; `non-commercial`: no business; `service`: nothing is handed over.',
    }),
    cap: orNull(capSchema),
    answers: z.object(Object.fromEntries(clauses) as Record<ClauseId, z.ZodEnum<{ [A in ClauseAnswer]: A }>>),
    models: z.int(),
  })
  .openapi('Licence');

/** Who releases models. */
export const organizationSchema = z
  .object({
    ...named.shape,
    kind: z.string(),
    country: z.string().nullable(),
    url: z.string(),
    summary: z.string(),
    families: many(named),
    models: z.int(),
  })
  .openapi('Organization');
