import { AccountMenu, SignInLink } from '@/components/people/account-menu';
import { can } from '@/domain/people/permissions';
import { countUnread } from '@/server/people/list-notifications';
import { actorOf, getViewer } from '@/server/people/viewer';
import { database } from '@/server/platform/database';

export const dynamic = 'force-dynamic';

/** The head's account part of a page for one viewer. A cookie may outlive its session, so there may be none. */
export default async function Account() {
  const viewer = await getViewer();
  if (!viewer) return <SignInLink />;
  return (
    <AccountMenu
      handle={viewer.handle}
      unread={await countUnread(database(), viewer.id)}
      isModerator={can(actorOf(viewer), 'decide edit')}
    />
  );
}
