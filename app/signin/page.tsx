import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Notice } from '@/components/people/notice';
import { OneFieldForm } from '@/components/people/one-field-form';
import { ProviderList } from '@/components/people/provider-list';
import { PageHeading } from '@/components/ui/page-heading';
import { callbackPath } from '@/domain/people/callback-path';
import { LINK_MINUTES, UNVERIFIED } from '@/server/people/auth';
import { signInProviders } from '@/server/people/sign-in-providers';
import { getViewer } from '@/server/people/viewer';
import { environment } from '@/server/platform/environment';
import { askForLink, leaveForProvider } from './actions';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

/** Asks for an address and mails a sign-in link to it. Whoever is signed in goes on at once. */
export default async function Page({ searchParams }: PageProps<'/signin'>) {
  const { callbackUrl, error } = await searchParams;
  const wanted = callbackPath(callbackUrl ?? (await pageBefore()));
  if (await getViewer()) redirect(wanted);
  return (
    <>
      <PageHeading
        title="Sign in"
        lead={`We mail you a link that signs you in: no password. It works once and for ${LINK_MINUTES} minutes. An address that is new here gets an account.`}
        facts={wanted === '/' ? undefined : 'You then go on to the page that you came from or asked for.'}
      />
      {typeof error === 'string' ? <Notice>{errorText(error)}</Notice> : null}
      <OneFieldForm
        action={askForLink}
        callbackPath={wanted}
        label="Email"
        hint="Nobody else sees it."
        button="Send sign-in link"
        input={{ name: 'email', type: 'email', autoComplete: 'email', required: true, maxLength: 254 }}
      />
      <ProviderList providers={signInProviders()} action={leaveForProvider} callbackPath={wanted} />
    </>
  );
}

/** The page of this site that the reader came from, if the browser tells. */
async function pageBefore(): Promise<string> {
  const referer = (await headers()).get('referer') ?? '';
  const { origin } = new URL(environment().siteUrl);
  const path = referer.startsWith(`${origin}/`) ? referer.slice(origin.length) : '/';
  return path.startsWith('/signin') ? '/' : path;
}

/** The codes are those of Auth.js, and one of ours. */
function errorText(code: string): string {
  switch (code) {
    case 'Verification':
      return 'That sign-in link was used already or has expired. Ask for a new one here.';
    case UNVERIFIED:
      return 'That provider does not vouch for an address of yours, so we cannot tell whose account it is. Verify your address there, or sign in by mail here.';
    default:
      return 'Signing in did not work. Try again, or ask for a link by mail; if that does not help, tell whoever runs this site.';
  }
}
