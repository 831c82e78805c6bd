import { readFileSync } from 'node:fs';
import type { LogEntry } from '../../../../domain/ratings/consensus/v1/replay';
import type { Camp, EvidenceGrade, Standing } from '../../../../domain/ratings/consensus/v1/vote';
import type { Answer, RatedLevel, RatingState } from '../../../../domain/ratings/levels';

/** A line of a vector's log, as the consensus rule words it. */
type VectorEntry =
  | { voter: string; withdraw: true }
  | {
      voter: string;
      withdraw?: never;
      level: Answer;
      tier: Standing;
      evidence: EvidenceGrade;
      week: string;
      camp?: Camp;
      stale?: number;
      source?: string;
      ring?: string;
      affiliation?: string;
    };

export interface Vector {
  id: string;
  name: string;
  log: VectorEntry[];
  expect: {
    weights: Record<RatedLevel, number>;
    blocs: number;
    uncounted: number;
    people: Record<Answer, number>;
    state: RatingState;
    level: RatedLevel | null;
    low: RatedLevel;
    high: RatedLevel;
    confidence: number;
  };
}

/** The 90 vectors of consensus rule 1. */
export const VECTORS: readonly Vector[] = readFileSync(new URL('../consensus-vectors.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector);

/** A vector's log in the words of the domain. */
export function logOf(vector: Vector): LogEntry[] {
  return vector.log.map((entry) => {
    if (entry.withdraw) return { by: entry.voter, vote: null };
    const { voter, level, tier, evidence, week, camp, stale, source, ring, affiliation } = entry;
    return {
      by: voter,
      vote: {
        voter: source
          ? { kind: 'source', name: source }
          : {
              kind: 'person',
              id: voter,
              standing: tier,
              camp: camp ?? 'neutral',
              signUpWeek: week,
              ring: ring ?? null,
              affiliation: affiliation ?? null,
            },
        answer: level,
        evidence,
        changesSince: stale ?? 0,
      },
    };
  });
}
