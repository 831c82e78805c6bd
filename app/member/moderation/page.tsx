import type { Metadata } from 'next';
import { review } from '@/app/member/models/[slug]/criteria/[criterion]/actions';
import { SourceQueue } from '@/components/moderation/source-queue';
import { SourceReview } from '@/components/ratings/source-review';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { actorId, can } from '@/domain/people/permissions';
import { listSourceQueue } from '@/server/moderation/list-source-queue';
import { actorOf } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { requirePerson } from '../require-person';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Moderation', robots: { index: false } };

/** The moderators' queue: sources that await a look. */
export default async function Page() {
  const actor = actorOf(await requirePerson('/moderation'));
  if (!can(actor, 'decide evidence by office')) {
    return (
      <>
        <PageHeading title="Moderation" />
        <EmptyState title="The queue is for moderators.">
          Established members can accept or reject a source on the page of its rating.
        </EmptyState>
      </>
    );
  }
  const queue = await listSourceQueue(database());
  const decisions = new Map(
    queue.map(({ source }) => [
      source.id,
      source.addedBy === actorId(actor) ? (
        <p key={source.id}>You cited this: somebody else has to look at it.</p>
      ) : (
        <SourceReview key={source.id} action={review} source={source} />
      ),
    ]),
  );
  return (
    <>
      <PageHeading
        title="Moderation"
        lead="Look at each source and say whether it shows what is claimed. The votes that cite it weigh more or less at once."
      />
      <SourceQueue queue={queue} review={decisions} />
    </>
  );
}
