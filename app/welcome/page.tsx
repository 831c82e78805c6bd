import { redirect } from 'next/navigation';
import { callbackPath, signInAddress } from '@/domain/people/callback-path';

/** Without a session there is nobody to choose a handle for; with one, `app/member/welcome` answers here. */
export default async function Page({ searchParams }: PageProps<'/welcome'>) {
  redirect(signInAddress(callbackPath((await searchParams).callbackUrl)));
}
