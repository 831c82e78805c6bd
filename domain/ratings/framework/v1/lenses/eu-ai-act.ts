import type { CriterionId } from '../../../criteria';
import { gateStep, type PublishedRatings, type Step } from '../published';
import { atLeast, meets, type Requirement } from '../requirement';
import type { Finding } from './finding';

/** What the exception asks that our criteria can see, and which levels show it. */
const CONDITIONS = {
  weights: { all: atLeast('open', 'weights'), either: [] },
  'who-may-use': { all: atLeast('open', 'who-may-use'), either: [] },
  purposes: { all: atLeast('mostly', 'purposes'), either: [] },
  'modify-and-share': { all: atLeast('mostly', 'modify-and-share'), either: [] },
  architecture: { all: [], either: [atLeast('mostly', 'inference-code'), atLeast('mostly', 'technical-report')] },
} as const satisfies Record<string, Requirement>;

const CONDITION_IDS = ['weights', 'who-may-use', 'purposes', 'modify-and-share', 'architecture'] as const;

export const EU_CONDITIONS = [...CONDITION_IDS, 'user-threshold'] as const;
export type EuCondition = (typeof EU_CONDITIONS)[number];

export const EU_VERDICTS = ['likely', 'no'] as const;
export type EuVerdict = (typeof EU_VERDICTS)[number];

/**
 * A hint, never advice, at the exception for free and open-source models in Article 53(2) of the EU AI Act (framework
 * 1.0, Lenses). A threshold on the number of users disqualifies, whatever the levels say.
 */
export function euAiAct(ratings: PublishedRatings, hasUserThreshold: boolean): Finding<EuVerdict, EuCondition> {
  const stepOf = (criterion: CriterionId): Step => gateStep(ratings[criterion]);
  const missing: EuCondition[] = CONDITION_IDS.filter((id) => !meets(CONDITIONS[id], stepOf));
  if (hasUserThreshold) missing.push('user-threshold');
  return { verdict: ratings.weights ? (missing.length === 0 ? 'likely' : 'no') : 'unrated', missing };
}
