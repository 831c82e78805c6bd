import type { Named } from '../models/views';
import type { CriterionId } from '../ratings/criteria';
import type { RatedLevel } from '../ratings/levels';
import type { CitedSource } from '../ratings/proposal';

/** A cited source that awaits a look, with what it is said to show. */
export type QueuedSource = {
  source: CitedSource;
  model: Named;
  criterion: CriterionId;
  at: string;
  /** The proposals that cite it. */
  claims: ReadonlyArray<{ level: RatedLevel; reason: string | null; author: string | null }>;
};
