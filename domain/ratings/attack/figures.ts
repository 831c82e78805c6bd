import { z } from 'zod';
import { COMPARISON_IDS } from './comparisons';
import figures from './figures.json';
import { ATTACK_IDS, POOL_IDS } from './scenarios';

const threshold = z.int().positive().nullable();
const reached = { stall: threshold, move: threshold, settle: threshold };

const schema = z.strictObject({
  /** The day on which they were measured. */
  measuredOn: z.iso.date(),
  rule: z.string(),
  /** By `npm run bench -- attack`: votes cast through the real commands. */
  attacks: z.array(z.strictObject({ attack: z.enum(ATTACK_IDS), pool: z.enum(POOL_IDS), tried: z.int(), ...reached })),
  /** The same honest people under simpler rules. */
  comparisons: z.array(z.strictObject({ rule: z.enum(COMPARISON_IDS), ...reached })),
});

export type AttackFigures = z.output<typeof schema>;

/** How many attackers each attack takes, as last measured. */
export const ATTACK_FIGURES: AttackFigures = schema.parse(figures);
