import type { Camp, Standing } from '../consensus/v1/vote';

/** Somebody who takes part in a simulated attack, all with verified evidence. */
export type Participant = {
  standing: Standing;
  camp: Camp;
  /** Their sign-up week, counted from the first. */
  week: number;
  /** Confirmed by a moderator as acting as one with the others. */
  isRing: boolean;
  /** Staff of the model's maker. */
  isStaff: boolean;
};

/** Honest people who say closed, and attackers who say open. */
export const HONEST_LEVEL = 'closed';
export const ATTACK_LEVEL = 'open';

export const POOL_IDS = ['a', 'b'] as const;
export type PoolId = (typeof POOL_IDS)[number];

/** The honest people of each pool (consensus rule 1, section 6): 20 established, or 8 with 7 members and 5 newcomers. */
export const POOLS: Readonly<Record<PoolId, readonly Participant[]>> = {
  a: times(20, () => person({ standing: 'established' })),
  b: [
    ...times(8, () => person({ standing: 'established' })),
    ...times(7, (week) => person({ standing: 'member', week })),
    ...times(5, (week) => person({ standing: 'newcomer', week })),
  ],
};

export const ATTACK_IDS = [
  'newcomers',
  'members-of-one-week',
  'members-of-26-weeks',
  'established',
  'lenient-camp',
  'ring',
  'staff',
] as const;
export type AttackId = (typeof ATTACK_IDS)[number];

/** Who attacks: the n-th of them, and how many are tried before "never" is said. */
export type Attack = { most: number; attacker: (index: number) => Participant };

export const ATTACKS: Readonly<Record<AttackId, Attack>> = {
  newcomers: { most: 2000, attacker: () => person({ standing: 'newcomer', week: 100 }) },
  'members-of-one-week': { most: 200, attacker: () => person({ standing: 'member', week: 100 }) },
  'members-of-26-weeks': { most: 208, attacker: (index) => person({ standing: 'member', week: 100 + (index % 26) }) },
  established: { most: 100, attacker: () => person({ standing: 'established' }) },
  'lenient-camp': { most: 100, attacker: () => person({ standing: 'established', camp: 'lenient' }) },
  ring: { most: 100, attacker: () => person({ standing: 'established', isRing: true }) },
  staff: { most: 100, attacker: () => person({ standing: 'established', isStaff: true }) },
};

function person(over: Partial<Participant>): Participant {
  return { standing: 'newcomer', camp: 'neutral', week: 0, isRing: false, isStaff: false, ...over };
}

function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
