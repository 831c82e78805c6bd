import type { Metadata } from 'next';
import { beforeId } from '@/app/before-id';
import { DecisionLog } from '@/components/moderation/decision-log';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { listDecisions } from '@/server/moderation/list-decisions';
import { database } from '@/server/platform/database';

export const dynamic = 'force-dynamic';

const PER_PAGE = 50;

export const metadata: Metadata = {
  title: 'Moderation log',
  description: 'Every decision of the moderators and of established members, with its reason.',
};

/** The public log of decisions. */
export default async function Page({ searchParams }: PageProps<'/moderation/log'>) {
  const before = beforeId((await searchParams).before);
  // One more than is shown tells whether there are older ones.
  const found = await listDecisions(database(), { before, limit: PER_PAGE + 1 });
  const decisions = found.slice(0, PER_PAGE);
  const last = decisions.at(-1);
  return (
    <>
      <PageHeading
        title="Moderation log"
        lead="Every decision on an edit, a source, a page’s address or a person, by whom, and why. It is only ever added to."
      />
      {last === undefined ? (
        <EmptyState title="No decision here.">
          Decisions are listed as they are made. <a href="/changes">What changed lately</a>
        </EmptyState>
      ) : (
        <DecisionLog decisions={decisions} />
      )}
      {last !== undefined && found.length > decisions.length ? (
        <p>
          <a href={`/moderation/log?before=${last.id}`} rel="next">
            Older decisions
          </a>
        </p>
      ) : null}
    </>
  );
}
