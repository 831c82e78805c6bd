import { redirect } from 'next/navigation';
import { signInAddress } from '@/domain/people/callback-path';

/** The desk is for moderators; with a session, `app/member/moderation` answers here. */
export default async function Page({ params }: PageProps<'/moderation/edits/[id]/change'>) {
  redirect(signInAddress(`/moderation/edits/${(await params).id}/change`));
}
