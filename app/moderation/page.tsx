import { redirect } from 'next/navigation';
import { signInAddress } from '@/domain/people/callback-path';

/** The queue is for moderators; with a session, `app/member/moderation` answers here. */
export default function Page() {
  redirect(signInAddress('/moderation'));
}
