import { redirect } from 'next/navigation';
import { signInAddress } from '@/domain/people/callback-path';

/** What one watches is one's own; with a session, `app/member/watchlist` answers here. */
export default function Page() {
  redirect(signInAddress('/watchlist'));
}
