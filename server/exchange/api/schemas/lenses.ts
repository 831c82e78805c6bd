import { z } from '@hono/zod-openapi';
import { CRITERION_IDS } from '../../../../domain/ratings/criteria';
import { MOF_COMPONENT_IDS, OSAI_PARAMETERS, OSAID_PARTS } from '../../../../domain/ratings/framework/v1/criterion';
import { EU_CONDITIONS, EU_VERDICTS } from '../../../../domain/ratings/framework/v1/lenses/eu-ai-act';
import { G7_VERDICTS } from '../../../../domain/ratings/framework/v1/lenses/g7';
import { MOF_VERDICTS } from '../../../../domain/ratings/framework/v1/lenses/mof';
import { OSAID_VERDICTS } from '../../../../domain/ratings/framework/v1/lenses/osaid';
import { many, orNull } from './common';

function finding<const Verdict extends string, const Part extends string>(
  verdicts: readonly [Verdict, ...Verdict[]],
  parts: readonly [Part, ...Part[]],
  description: string,
) {
  return z.object({ verdict: z.enum([...verdicts, 'unrated']), missing: many(z.enum(parts)) }).openapi({ description });
}

/** The same published levels through other definitions (contract, section 4). */
export const lensesSchema = z
  .object({
    g7: finding(G7_VERDICTS, CRITERION_IDS, 'The G7 vocabulary of 29 May 2026; missing for the level above.'),
    osaid: finding(OSAID_VERDICTS, OSAID_PARTS, 'The Open Source AI Definition 1.0; the parts that fail.'),
    mof: finding(MOF_VERDICTS, MOF_COMPONENT_IDS, 'The Model Openness Framework; required components not there.'),
    'eu-ai-act': finding(EU_VERDICTS, EU_CONDITIONS, 'A hint at Article 53(2) of the EU AI Act. No legal advice.'),
    osai: z.object({ verdict: orNull(z.number().min(0).max(100)), missing: many(z.enum(OSAI_PARAMETERS)) }).openapi({
      description: 'A plain mean over the index’s parameters; missing are those that are not open.',
    }),
  })
  .openapi('Lenses');
