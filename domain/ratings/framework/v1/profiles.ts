import type { CriterionId } from '../../criteria';
import { CRITERION_BY_ID } from './criteria';
import type { GroupId } from './groups';

/** Ids of the ways in which readers may re-weigh the score (framework 1.0, Score). */
export const PROFILE_IDS = ['business', 'research', 'hobby'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

/** A reader's emphasis: it re-weighs the score only, never the label (framework 1.0, Score). */
export interface Profile {
  readonly id: ProfileId;
  readonly name: string;
  /** What counts double. */
  readonly doubles: { readonly groups: readonly GroupId[]; readonly criteria: readonly CriterionId[] };
}

/** The profiles by id (framework 1.0, Score). */
export const PROFILE_BY_ID: Readonly<Record<ProfileId, Profile>> = {
  business: { id: 'business', name: 'Business', doubles: { groups: ['rights'], criteria: [] } },
  research: { id: 'research', name: 'Research', doubles: { groups: ['data', 'code'], criteria: [] } },
  hobby: { id: 'hobby', name: 'Hobby', doubles: { groups: [], criteria: ['access', 'runnability'] } },
};

/** The weight of a criterion, in a profile if one is given (framework 1.0, Criteria and Score). */
export function weightOf(id: CriterionId, profile?: ProfileId): number {
  const { weight, group } = CRITERION_BY_ID[id];
  if (!profile) return weight;
  const { doubles } = PROFILE_BY_ID[profile];
  return doubles.groups.includes(group) || doubles.criteria.includes(id) ? 2 * weight : weight;
}
