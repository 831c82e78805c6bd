import type { Metadata } from 'next';
import { pageNumber } from '@/app/page-number';
import { WatchedList } from '@/components/people/watched-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { listWatched, WATCHED_PER_PAGE } from '@/server/people/list-watched';
import { database } from '@/server/platform/database';
import { requirePerson } from '../require-person';
import { setWatch } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Watchlist', robots: { index: false } };

/** The pages that the viewer watches, and what changed on them last. */
export default async function Page({ searchParams }: PageProps<'/member/watchlist'>) {
  const viewer = await requirePerson('/watchlist');
  const { watched, total, page } = await listWatched(database(), viewer.id, pageNumber((await searchParams).page));
  return (
    <>
      <PageHeading
        title="Watchlist"
        facts={total === 0 ? null : `${total} ${total === 1 ? 'page' : 'pages'}`}
        lead={
          <>
            The pages that you watch, those that changed last first. What changes on them is told at{' '}
            <a href="/notifications">Notifications</a>, not by mail. Nobody else sees this list.
          </>
        }
      />
      <WatchedList
        watched={watched}
        stop={setWatch}
        empty={
          <EmptyState title="You watch no page yet.">
            “Watch this page”, on the page of a model, has you told when its label, a published rating or its text
            changes. <a href="/models">See all models</a>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        pages={Math.ceil(total / WATCHED_PER_PAGE)}
        hrefOf={(other) => `/watchlist?page=${other}`}
      />
    </>
  );
}
