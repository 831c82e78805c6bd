import type { Metadata } from 'next';
import { beforeId } from '@/app/before-id';
import { ChangeFilter } from '@/components/models/change-filter';
import { ChangeList } from '@/components/models/change-list';
import { EmptyState } from '@/components/ui/empty-state';
import { FeedLink } from '@/components/ui/feed-link';
import { PageHeading } from '@/components/ui/page-heading';
import { changeGroup } from '@/domain/models/change-groups';
import { listChanges } from '@/server/models/list-changes';
import { database } from '@/server/platform/database';

export const dynamic = 'force-dynamic';

const PER_PAGE = 50;

export const metadata: Metadata = {
  title: 'Recent changes',
  description: 'What changed on the site: labels, pages, votes, sources and offices.',
};

/** What changed lately, all of it or one kind. */
export default async function Page({ searchParams }: PageProps<'/changes'>) {
  const { kind, before } = await searchParams;
  const group = changeGroup(kind);
  // One more than is shown tells whether there are older ones.
  const found = await listChanges(database(), { group, before: beforeId(before), limit: PER_PAGE + 1 });
  const changes = found.slice(0, PER_PAGE);
  const last = changes.at(-1);
  return (
    <>
      <FeedLink href="/changes.atom" title="Recent changes" />
      <PageHeading
        title="Recent changes"
        facts={
          <>
            As a feed: <a href="/changes.atom">Atom</a> · for programs: <a href="/api/docs">the API</a> · decisions:{' '}
            <a href="/moderation/log">the moderation log</a>
          </>
        }
      >
        <ChangeFilter current={group} />
      </PageHeading>
      {last === undefined ? (
        <EmptyState title="Nothing here.">
          <a href="/changes">All changes</a>
        </EmptyState>
      ) : (
        <ChangeList changes={changes} />
      )}
      {last !== undefined && found.length > changes.length ? (
        <p>
          <a
            href={`/changes?${new URLSearchParams({ ...(group === null ? {} : { kind: group }), before: last.id })}`}
            rel="next"
          >
            Older changes
          </a>
        </p>
      ) : null}
    </>
  );
}
