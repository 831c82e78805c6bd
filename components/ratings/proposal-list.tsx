import type { ReactNode } from 'react';
import type { Proposal } from '@/domain/ratings/proposal';
import { EmptyState } from '../ui/empty-state';
import { SourceLink } from '../ui/source-link';
import { TimeStamp } from '../ui/time-stamp';
import { AddressNote } from './address-note';
import { LevelDisc } from './level-disc';
import styles from './proposal-list.module.css';

type Props = {
  proposals: readonly Proposal[];
  /** By proposal: the button "Agree". */
  agree?: ReadonlyMap<string, ReactNode>;
  /** By source: what the viewer may decide about it. */
  review?: ReadonlyMap<string, ReactNode>;
};

const STATUS_WORDS = { cited: 'nobody has decided on it yet', verified: 'verified', rejected: 'rejected' } as const;

/** Proposals by support, each with its reason and evidence. */
export function ProposalList({ proposals, agree, review }: Props) {
  if (proposals.length === 0) {
    return (
      <EmptyState title="Nobody has proposed a level yet.">
        Choose a level, say why, and name an address that shows it: that is a proposal.
      </EmptyState>
    );
  }
  return (
    <ul className={styles.proposals}>
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <article aria-label={`Proposal by ${proposal.author ?? 'somebody'}`}>
            <div className={styles.head}>
              <LevelDisc level={proposal.level} word />
              <span>
                {proposal.author ?? 'somebody'}, <TimeStamp at={proposal.at} /> ·{' '}
                {proposal.supporters === 1 ? '1 person' : `${proposal.supporters} people`}
              </span>
            </div>
            <p className={styles.reason} dir="auto">
              {proposal.reason ?? 'The reason was removed.'}
            </p>
            <ul className={styles.evidence} aria-label="Evidence">
              {proposal.evidence.map((source) => (
                <li key={source.id}>
                  <SourceLink source={source} /> <small>· {STATUS_WORDS[source.status]} ·</small>{' '}
                  <AddressNote url={source.url} check={source.check} />
                  {review?.get(source.id)}
                </li>
              ))}
            </ul>
            {agree?.get(proposal.id)}
          </article>
        </li>
      ))}
    </ul>
  );
}
