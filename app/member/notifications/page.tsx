import type { Metadata } from 'next';
import { pageNumber } from '@/app/page-number';
import { NotificationList } from '@/components/people/notification-list';
import { ActionButton } from '@/components/ui/action-button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { countUnread, listNotifications, NOTIFICATIONS_PER_PAGE } from '@/server/people/list-notifications';
import { database } from '@/server/platform/database';
import { requirePerson } from '../require-person';
import { markRead } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Notifications', robots: { index: false } };

/** What was decided about what the viewer did here, and what changed where they follow it. */
export default async function Page({ searchParams }: PageProps<'/member/notifications'>) {
  const viewer = await requirePerson('/notifications');
  const page = pageNumber((await searchParams).page);
  const [{ notifications, total, newest }, unread] = await Promise.all([
    listNotifications(database(), viewer.id, page),
    countUnread(database(), viewer.id),
  ]);
  return (
    <>
      <PageHeading
        title="Notifications"
        facts={total === 0 ? null : `${total} in all, ${unread} not read`}
        lead={
          <>
            What was decided about your edits, sources, posts and account, and what changed on the pages that{' '}
            <a href="/watchlist">you watch</a>. Whether decisions also come by mail{' '}
            <a href="/settings#mail">you decide</a>.
          </>
        }
      >
        {unread > 0 && newest !== null ? (
          <ActionButton action={markRead} button="Mark all as read" fields={{ upTo: newest }} />
        ) : null}
      </PageHeading>
      {total === 0 ? (
        <EmptyState title="Nothing yet.">
          Rate a model or edit its page: what others decide about it is told here. So is what changes on a page that you
          watch. <a href="/models">See all models</a>
        </EmptyState>
      ) : (
        <NotificationList notifications={notifications} />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / NOTIFICATIONS_PER_PAGE)}
        hrefOf={(other) => `/notifications?page=${other}`}
      />
    </>
  );
}
