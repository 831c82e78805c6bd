import { redirect } from 'next/navigation';
import { signInAddress } from '@/domain/people/callback-path';

/** Settings are a person's own; with a session, `app/member/settings` answers here. */
export default function Page() {
  redirect(signInAddress('/settings'));
}
