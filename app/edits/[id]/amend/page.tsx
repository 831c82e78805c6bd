import { redirect } from 'next/navigation';
import { signInAddress } from '@/domain/people/callback-path';

/** Only its author amends an edit; with a session, `app/member/edits` answers here. */
export default async function Page({ params }: PageProps<'/edits/[id]/amend'>) {
  redirect(signInAddress(`/edits/${(await params).id}/amend`));
}
