import { redirect } from 'next/navigation';
import { signInAddress } from '@/domain/people/callback-path';

/** The desk is for moderators; with a session, `app/member/moderation` answers here. */
export default async function Page({ params }: PageProps<'/moderation/sources/[id]'>) {
  redirect(signInAddress(`/moderation/sources/${(await params).id}`));
}
