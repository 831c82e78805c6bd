import { redirect } from 'next/navigation';
import { signInAddress } from '@/domain/people/callback-path';

/** Moderators give a page another address; with a session, `app/member` answers here. */
export default async function Page({ params }: PageProps<'/models/[slug]/rename'>) {
  redirect(signInAddress(`/models/${(await params).slug}/rename`));
}
