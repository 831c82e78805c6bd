import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';

/** What the queue's pages say to whoever is no moderator. */
export function ModeratorsOnly() {
  return (
    <>
      <PageHeading title="Moderation" />
      <EmptyState title="The queue is for moderators.">
        Established members can accept or reject a source on the page of its rating. What moderators decide stands in{' '}
        <a href="/moderation/log">the public log</a>.
      </EmptyState>
    </>
  );
}
