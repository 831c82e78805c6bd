import type { Metadata } from 'next';
import { lookAgain } from '@/app/member/models/[slug]/criteria/[criterion]/actions';
import { Desk } from '@/components/moderation/desk';
import { ModeratorsOnly } from '@/components/moderation/moderators-only';
import { QueuedSourceView } from '@/components/moderation/queued-source-view';
import { SourceReview } from '@/components/ratings/source-review';
import { EmptyState } from '@/components/ui/empty-state';
import { actorId } from '@/domain/people/permissions';
import { answerStatus } from '@/server/platform/requests';
import { openDesk } from '../../open-desk';
import { decide } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Moderation: source', robots: { index: false } };

/** A cited source on the desk. */
export default async function Page({ params, searchParams }: PageProps<'/member/moderation/sources/[id]'>) {
  const [{ id }, { decided }] = [await params, await searchParams];
  const path = `/moderation/sources/${id}`;
  const desk = await openDesk(path, decided);
  if (!desk) return <ModeratorsOnly />;
  const queued = desk.queue.items.flatMap((item) => (item.kind === 'source' ? [item.source] : []));
  const found = queued.find(({ source }) => source.id === id);
  if (!found) answerStatus(404);
  return (
    <Desk {...desk} current={path} now={new Date()}>
      {found ? (
        <QueuedSourceView
          queued={found}
          review={
            found.source.addedBy === actorId(desk.actor) ? (
              <p>You cited this: somebody else has to look at it.</p>
            ) : (
              <SourceReview action={decide} lookAgain={lookAgain} source={found.source} isByOffice />
            )
          }
        />
      ) : (
        <EmptyState title="No such source waits.">
          If one did, somebody has decided on it. <a href="/moderation">What waits next</a>
        </EmptyState>
      )}
    </Desk>
  );
}
