import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Desk } from '@/components/moderation/desk';
import { ModeratorsOnly } from '@/components/moderation/moderators-only';
import { EmptyState } from '@/components/ui/empty-state';
import { firstOf, queuePath } from '@/domain/moderation/queue';
import { openDesk } from './open-desk';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Moderation', robots: { index: false } };

/** The desk, at what waits first. */
export default async function Page({ searchParams }: PageProps<'/member/moderation'>) {
  const { decided } = await searchParams;
  const desk = await openDesk('/moderation', decided);
  if (!desk) return <ModeratorsOnly />;
  const first = firstOf(desk.queue);
  if (first) redirect(queuePath(first) + (typeof decided === 'string' ? `?${new URLSearchParams({ decided })}` : ''));
  return (
    <Desk {...desk} current="/moderation" now={new Date()}>
      <EmptyState title="Nothing awaits a decision.">
        Edits come here when people propose them, sources when people cite them.{' '}
        <a href="/changes">What changed lately</a>
      </EmptyState>
    </Desk>
  );
}
