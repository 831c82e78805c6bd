import type { Answer, RatedLevel, RatingState } from '../../levels';
import type { RestsOn } from './counted-weights';

/**
 * What can stand between a rating and consensus: too few voices, too wide an interval, camps that disagree, no verified
 * evidence, doubt whether the question applies (consensus rule 1, section 3, "State").
 */
export const LACKS = ['quorum', 'agreement', 'bridge', 'proof', 'applicability'] as const;
export type Lack = (typeof LACKS)[number];

/** The outcome of the votes in force on a rating (consensus rule 1, section 3). */
export interface Decision {
  /** `null` while nothing counts. */
  readonly level: RatedLevel | null;
  readonly state: RatingState;
  /** From where to where the true level may lie: steps of the scale, or `na` at both ends once that is consensus. */
  readonly low: RatedLevel;
  readonly high: RatedLevel;
  /** 0 to 1, rounded half up to 10⁻⁹. */
  readonly confidence: number;
  /** Thousandths of a vote, after all caps and after sources stepped aside. */
  readonly weights: Readonly<Record<RatedLevel, number>>;
  /** Persons' votes in force, those of weight 0 included. */
  readonly people: Readonly<Record<Answer, number>>;
  readonly blocs: number;
  readonly uncounted: number;
  /** What stands between this rating and consensus; empty exactly in consensus. */
  readonly lacks: readonly Lack[];
  readonly restsOn: RestsOn | null;
}

/** The part of a decision that the weights decide; the rest is copied from the tally. */
export type Judgement = Pick<Decision, 'level' | 'state' | 'low' | 'high' | 'confidence' | 'lacks' | 'restsOn'>;

/** What is decided of a rating that counts something or not, before it is rounded. */
export type Verdict = Omit<Judgement, 'restsOn'>;

/** Total weight from which disagreement counts as contested rather than as too early to tell (consensus rule 1, section 3). */
export const CONTEST_WEIGHT = 5000;
