import { AccountMenu, SignInLink } from '@/components/people/account-menu';
import { getViewer } from '@/server/people/viewer';

export const dynamic = 'force-dynamic';

/** The head's account part of a page for one viewer. A cookie may outlive its session, so there may be none. */
export default async function Account() {
  const viewer = await getViewer();
  return viewer ? <AccountMenu handle={viewer.handle} /> : <SignInLink />;
}
