import type { Standing } from '../ratings/consensus/v1/vote';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What it takes to be a member (consensus rule 1, section 1). */
export const MEMBER = { days: 14, contributions: 5 } as const;

/** What it takes to be established (consensus rule 1, section 1). */
export const ESTABLISHED = { days: 90, contributions: 20, models: 10, votes: 10, agreementPercent: 66 } as const;

/** A person's record, from which their standing follows. */
export type PersonRecord = {
  createdAt: Date;
  /** Address or sign-in verified. */
  isVerified: boolean;
  /** Approved edits, arguments and new pages, and sources accepted by others. */
  acceptedContributions: number;
  /** Models on which these were. */
  contributionModels: number;
  /** Votes cast before their rating first settled, na and unknown left out. */
  settledVotes: number;
  /** Those of them that were exactly on the level it then settled on. */
  agreeingVotes: number;
};

/** What a record makes of a person's votes, founding raters aside (consensus rule 1, section 1). */
export function standingOf(record: PersonRecord, now: Date): Standing {
  const days = (now.getTime() - record.createdAt.getTime()) / DAY_MS;
  if (!record.isVerified || days < MEMBER.days || record.acceptedContributions < MEMBER.contributions)
    return 'newcomer';
  const isEstablished =
    days >= ESTABLISHED.days &&
    record.acceptedContributions >= ESTABLISHED.contributions &&
    record.contributionModels >= ESTABLISHED.models &&
    record.settledVotes >= ESTABLISHED.votes &&
    100 * record.agreeingVotes >= ESTABLISHED.agreementPercent * record.settledVotes;
  return isEstablished ? 'established' : 'member';
}

/** A founding rater counts as established until their date (consensus rule 1, section 1). */
export function effectiveStanding(person: { standing: Standing; foundingUntil: Date | null }, now: Date): Standing {
  return person.foundingUntil !== null && now < person.foundingUntil ? 'established' : person.standing;
}
