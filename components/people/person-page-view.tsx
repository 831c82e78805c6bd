import type { ReactNode } from 'react';
import type { Contribution, PersonPage } from '@/domain/people/views';
import { EmptyState } from '../ui/empty-state';
import { FeedLink } from '../ui/feed-link';
import { PageHeading } from '../ui/page-heading';
import { Pagination } from '../ui/pagination';
import { Section } from '../ui/section';
import { dayOf, TimeStamp } from '../ui/time-stamp';
import { ContributionList } from './contribution-list';
import styles from './person-page-view.module.css';

const ROLE_WORDS = { member: 'Member', moderator: 'Moderator', admin: 'Admin' } as const;

const STANDING_WORDS = {
  newcomer: 'Newcomer: shown, and weighing nothing until there is a record of accepted contributions.',
  member: 'Member: a quarter of a vote, on a record of accepted contributions.',
  established: 'Established: a whole vote, on a long record.',
} as const;

type Props = {
  person: PersonPage;
  contributions: readonly Contribution[];
  page: number;
  pages: number;
  /** The viewer's own edits, where the page is theirs. */
  own?: ReactNode;
  /** What the viewer's office lets them decide about this person. */
  office?: ReactNode;
};

/** Somebody's public page: office, standing, and what they contributed. */
export function PersonPageView({ person, contributions, page, pages, own, office }: Props) {
  const { handle, role, standing, founding, suspendedAt, createdAt, counts } = person;
  return (
    <article>
      <FeedLink href={`/users/${handle}/changes.atom`} title={`Contributions of ${handle}`} />
      <PageHeading title={handle} facts={`Here since ${dayOf(createdAt)}`} />
      <Section id="standing" title="Standing">
        <dl className={styles.facts}>
          <div>
            <dt>Role</dt>
            <dd>{ROLE_WORDS[role]}</dd>
          </div>
          <div>
            <dt>Votes weigh as</dt>
            <dd>
              {STANDING_WORDS[standing]} <a href="/method">How votes count</a>
            </dd>
          </div>
          {founding ? (
            <div>
              <dt>Founding rater</dt>
              <dd>
                until <TimeStamp at={founding.until} />
                {founding.reason ? `: ${founding.reason}` : null}
              </dd>
            </div>
          ) : null}
          {suspendedAt ? (
            <div>
              <dt>Suspended</dt>
              <dd>
                since <TimeStamp at={suspendedAt} />; <a href="/moderation/log">the log</a> says why
              </dd>
            </div>
          ) : null}
        </dl>
      </Section>
      {office}
      {own}
      <Section
        id="contributions"
        title="Contributions"
        note={`${told(counts.votes, 'vote')}, ${told(counts.proposals, 'proposal')}, ${told(counts.edits, 'approved edit')}`}
      >
        {contributions.length === 0 ? (
          <EmptyState title="No contribution yet.">
            Votes, proposals and approved edits are listed here. <a href="/models">See all models</a>
          </EmptyState>
        ) : (
          <ContributionList contributions={contributions} />
        )}
        <Pagination page={page} pages={pages} hrefOf={(other) => `/users/${handle}?page=${other}#contributions`} />
      </Section>
    </article>
  );
}

function told(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
