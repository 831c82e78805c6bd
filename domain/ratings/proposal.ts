import type { AddressCheck } from './address-check';
import type { EvidenceStatus } from './evidence-status';
import type { RatedLevel } from './levels';

/** A source cited on a rating. */
export type CitedSource = {
  id: string;
  url: string;
  title: string;
  status: EvidenceStatus;
  /** `person:<id>` or `source:<name>`: whoever cited it first does not check it. */
  addedBy: string;
  /** What came of fetching its address; null until it was looked at. */
  check: AddressCheck | null;
};

/** A level with reason and evidence that others can back. */
export type Proposal = {
  id: string;
  level: RatedLevel;
  /** Null once redacted. */
  reason: string | null;
  /** The author's handle; null where the account is gone or has not chosen one. */
  author: string | null;
  at: string;
  supporters: number;
  evidence: readonly CitedSource[];
};
