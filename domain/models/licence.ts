import { z } from 'zod';
import { LICENCE_CRITERION_IDS } from '../ratings/criteria';
import { LEVELS } from '../ratings/levels';
import { CLAUSE_ANSWERS, CLAUSE_IDS } from './clauses';
import { oneLine, sourcesSchema } from './fields';

/** What the number of a cap counts. */
export const LIMIT_UNITS = ['monthly-users', 'yearly-revenue-usd'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

const clauseSchema = z.strictObject({
  says: z.enum(CLAUSE_ANSWERS),
  /** One plain sentence a business reader understands. */
  detail: oneLine(300),
  /** Where in the text: "section 2". */
  section: oneLine(60).nullable(),
  /** The number of a cap, where the clause has one: above it the answer is another. */
  limit: z.number().positive().nullable().default(null),
  /** What `limit` counts; means nothing without one. */
  unit: z.enum(LIMIT_UNITS).default('monthly-users'),
  sources: sourcesSchema,
});

/** What a licence says, clause by clause. */
export const clausesSchema = z.record(z.enum(CLAUSE_IDS), clauseSchema);

const licenceDefaultSchema = z.strictObject({
  level: z.enum(LEVELS),
  reason: oneLine(300),
  /** The clauses that the level was read from. */
  clauses: z.array(z.enum(CLAUSE_IDS)).min(1),
});

/** The levels that a licence gives to a model's Rights group and `permanence` (framework 1.0, "Criteria"). */
export const licenceDefaultsSchema = z.record(z.enum(LICENCE_CRITERION_IDS), licenceDefaultSchema);

export type Clauses = z.output<typeof clausesSchema>;

/** Whether a licence asks more of, or refuses, those with many users. */
export function hasUserThreshold(clauses: Clauses): boolean {
  const { says } = clauses['user-cap'];
  return says === 'asks' || says === 'forbids';
}
