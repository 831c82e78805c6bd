import type { Metadata } from 'next';
import { pageNumber } from '@/app/page-number';
import { DecisionLog } from '@/components/moderation/decision-log';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { DECISIONS_PER_PAGE, listDecisions } from '@/server/moderation/list-decisions';
import { database } from '@/server/platform/database';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Moderation log',
  description: 'Every decision of the moderators and of established members, with its reason.',
};

/** The public log of decisions. */
export default async function Page({ searchParams }: PageProps<'/moderation/log'>) {
  const page = pageNumber((await searchParams).page);
  const { decisions, total } = await listDecisions(database(), page);
  return (
    <>
      <PageHeading
        title="Moderation log"
        lead="Every decision on an edit, a source, a page’s address or a person, by whom, and why. It is only ever added to."
        facts={`${total} ${total === 1 ? 'decision' : 'decisions'}`}
      />
      {decisions.length === 0 ? (
        <EmptyState title="No decision here.">
          Decisions are listed as they are made. <a href="/changes">What changed lately</a>
        </EmptyState>
      ) : (
        <DecisionLog decisions={decisions} />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / DECISIONS_PER_PAGE)}
        hrefOf={(other) => `/moderation/log?page=${other}`}
      />
    </>
  );
}
