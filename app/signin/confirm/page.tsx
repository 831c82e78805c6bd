import type { Metadata } from 'next';
import { ConfirmForm } from '@/components/people/confirm-form';
import { PageHeading } from '@/components/ui/page-heading';
import { Prose } from '@/components/ui/prose';
import { callbackPath, signInAddress } from '@/domain/people/callback-path';
import { isLinkLive, LINK_MINUTES } from '@/server/people/auth';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

/**
 * Where a mailed link leads. Opening it spends nothing, for mail programs open links to look at them; the button does.
 */
export default async function Page({ searchParams }: PageProps<'/signin/confirm'>) {
  const { email, token, callbackUrl } = await searchParams;
  const wanted = callbackPath(callbackUrl);
  if (typeof email !== 'string' || typeof token !== 'string' || !(await isLinkLive(email, token))) {
    return (
      <>
        <PageHeading title="This sign-in link does not work any more" />
        <Prose>
          <p>
            A link works once and for {LINK_MINUTES} minutes: this one was used already or has expired.{' '}
            <a href={signInAddress(wanted)}>Get a new link</a>.
          </p>
        </Prose>
      </>
    );
  }
  const parameters = new URLSearchParams({ email, token, callbackUrl: wanted });
  return (
    <>
      <PageHeading title="Sign in" />
      <ConfirmForm action={`/api/auth/callback/email?${parameters}`} email={email} />
    </>
  );
}
