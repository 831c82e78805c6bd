import { z } from 'zod';
import { daySchema, MAX_TEXT_LENGTH, oneLine, slugSchema, sourceSchema, sourcesSchema } from './fields';

const variantSchema = z.strictObject({
  name: oneLine(80),
  /** Number of parameters; null where the maker does not tell. */
  parameters: z.number().int().positive().nullable(),
  /** `owner/name` on the Hugging Face Hub; null where it is not there. */
  hubId: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'write owner/name, like "meta-llama/Llama-3.1-8B"')
    .nullable(),
});

const casePointsSchema = z
  .array(z.strictObject({ point: oneLine(300), source: sourceSchema }))
  .max(30, 'make at most 30 points');

export const MODALITIES = ['text', 'image', 'audio', 'video', 'code', 'multimodal'] as const;

/** What a model page says, ratings aside: its fields and its article. A revision holds one of these. */
export const modelDocumentSchema = z.strictObject({
  name: oneLine(120),
  aliases: z.array(oneLine(120)).max(50, 'name at most 50').default([]),
  organization: slugSchema,
  family: slugSchema.nullable(),
  /** Slug of the base model's page, for a fine-tune of another page's model. */
  base: slugSchema.nullable(),
  licence: slugSchema,
  releasedOn: daySchema,
  /** Since when the page's licence has applied, where the model was relicensed after its release. */
  validFrom: daySchema.nullable().default(null),
  modality: z.enum(MODALITIES),
  /** Only for a model whose weights are closed: can one use it as a service, or not at all? */
  availability: z.enum(['service-only', 'unreleased']).nullable().default(null),
  variants: z.array(variantSchema).max(100, 'name at most 100 variants'),
  /** How the maker describes the model's openness; null when it makes no such claim that we saw. */
  claim: z
    .strictObject({
      /** Whether the maker calls the model "open source". */
      callsItOpenSource: z.boolean(),
      /** What the maker says, in our words or as a quotation of at most 25 words. */
      statement: oneLine(300),
      source: sourceSchema,
    })
    .nullable(),
  case: z.strictObject({ for: casePointsSchema, against: casePointsSchema }),
  /** Where good sources disagree, and how the editors decided. */
  editorsNote: z.string().trim().max(2000).nullable().default(null),
  /** Short article in our own words, Markdown. Headings start at `##`. */
  article: z.string().trim().min(1).max(MAX_TEXT_LENGTH),
  /** What the article rests on. */
  sources: sourcesSchema,
});

export type ModelDocument = z.output<typeof modelDocumentSchema>;
