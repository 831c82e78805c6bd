import { redirect } from 'next/navigation';
import { signInAddress } from '@/domain/people/callback-path';

/** An edit is for its author and for moderators; with a session, `app/member/edits` answers here. */
export default async function Page({ params }: PageProps<'/edits/[id]'>) {
  redirect(signInAddress(`/edits/${(await params).id}`));
}
