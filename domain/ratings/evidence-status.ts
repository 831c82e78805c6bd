/** Where a cited source stands (consensus rule 1, section 1, "evidence"). */
export const EVIDENCE_STATUSES = ['cited', 'verified', 'rejected'] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

/** A decision on whether a source shows what is claimed. */
export type EvidenceDecision = {
  actor: string;
  verdict: 'accepted' | 'rejected';
  /** Whether the actor decided by office (moderator, admin) rather than as an established member. */
  isByOffice: boolean;
};

/** How many established members decide together what one moderator decides alone (consensus rule 1, section 1). */
export const MEMBERS_NEEDED = 2;

/**
 * Where a source stands after decisions, oldest first. The last decision by office holds; without one, two established
 * members who agree decide, if more of them say so than the opposite. Each member's last word counts.
 */
export function evidenceStatus(decisions: readonly EvidenceDecision[]): EvidenceStatus {
  const byOffice = decisions.findLast((decision) => decision.isByOffice);
  if (byOffice) return statusOf(byOffice.verdict);
  const lastWords = new Map(decisions.map(({ actor, verdict }) => [actor, verdict]));
  const accepted = [...lastWords.values()].filter((verdict) => verdict === 'accepted').length;
  const rejected = lastWords.size - accepted;
  if (accepted >= MEMBERS_NEEDED && accepted > rejected) return 'verified';
  if (rejected >= MEMBERS_NEEDED && rejected > accepted) return 'rejected';
  return 'cited';
}

/**
 * Whether a source's change of status is a change of the rating's evidence that makes earlier votes less fresh: a
 * verified source was rejected, or a moderator marked a newly verified one as contradicting the published level
 * (consensus rule 1, section 1, "freshness").
 */
export function isEvidenceChange(before: EvidenceStatus, after: EvidenceStatus, contradicts: boolean): boolean {
  return (
    (before === 'verified' && after === 'rejected') || (before !== 'verified' && after === 'verified' && contradicts)
  );
}

/** The grade that a vote gets from the sources it cites, as they stand: the best of them; a rejected one backs nothing. */
export function evidenceGrade(statuses: readonly EvidenceStatus[]): 'none' | 'cited' | 'verified' {
  if (statuses.includes('verified')) return 'verified';
  return statuses.includes('cited') ? 'cited' : 'none';
}

function statusOf(verdict: EvidenceDecision['verdict']): EvidenceStatus {
  return verdict === 'accepted' ? 'verified' : 'rejected';
}
