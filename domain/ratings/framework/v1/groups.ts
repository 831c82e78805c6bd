/** Ids of the groups that criteria are shown in, in their order (framework 1.0, Criteria). */
export const GROUP_IDS = ['weights', 'data', 'code', 'documentation', 'rights', 'independence'] as const;
export type GroupId = (typeof GROUP_IDS)[number];

/** A group of criteria; its weight is the sum of theirs. */
export interface CriterionGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly weight: number;
}

/** The groups with their names and weights (framework 1.0, Criteria). */
export const CRITERION_GROUPS: readonly CriterionGroup[] = [
  { id: 'weights', name: 'Weights', weight: 18 },
  { id: 'data', name: 'Data', weight: 26 },
  { id: 'code', name: 'Code', weight: 17 },
  { id: 'documentation', name: 'Documentation', weight: 10 },
  { id: 'rights', name: 'Rights', weight: 21 },
  { id: 'independence', name: 'Independence', weight: 8 },
];
