import { redirect } from 'next/navigation';
import { signInAddress } from '@/domain/people/callback-path';

/** What one is told is one's own; with a session, `app/member/notifications` answers here. */
export default function Page() {
  redirect(signInAddress('/notifications'));
}
