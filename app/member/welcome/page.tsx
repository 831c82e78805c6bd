import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { OneFieldForm } from '@/components/people/one-field-form';
import { PageHeading } from '@/components/ui/page-heading';
import { callbackPath, signInAddress } from '@/domain/people/callback-path';
import { HANDLE_RULE } from '@/domain/people/handle';
import { can } from '@/domain/people/permissions';
import { actorOf, getViewer } from '@/server/people/viewer';
import { takeHandle } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Choose a handle', robots: { index: false } };

/** After the first sign-in: the name that others will see. Whoever has one goes on at once. */
export default async function Page({ searchParams }: PageProps<'/member/welcome'>) {
  const wanted = callbackPath(withoutOrigin((await searchParams).callbackUrl));
  const viewer = await getViewer();
  if (!viewer) redirect(signInAddress(wanted));
  if (viewer.handle !== null) redirect(wanted);
  if (!can(actorOf(viewer), 'choose handle')) {
    return <PageHeading title="Choose a handle" lead="Your account is suspended: it cannot choose a handle." />;
  }
  return (
    <>
      <PageHeading
        title="Welcome. Choose a handle"
        lead="It is the name that others see beside your ratings and edits, and part of your page’s address. You choose it once."
      />
      <OneFieldForm
        action={takeHandle}
        callbackPath={wanted}
        label="Handle"
        hint={HANDLE_RULE}
        button="Continue"
        input={{
          name: 'handle',
          autoComplete: 'username',
          autoCapitalize: 'none',
          spellCheck: false,
          required: true,
          maxLength: 60,
        }}
      />
    </>
  );
}

/** Auth.js leads here with the whole address of the wanted page. */
function withoutOrigin(address: unknown): unknown {
  if (typeof address !== 'string' || !URL.canParse(address)) return address;
  const { pathname, search, hash } = new URL(address);
  return `${pathname}${search}${hash}`;
}
