import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Notice } from '@/components/people/notice';
import { OneFieldForm } from '@/components/people/one-field-form';
import { PageHeading } from '@/components/ui/page-heading';
import { callbackPath } from '@/domain/people/callback-path';
import { LINK_MINUTES } from '@/server/people/auth';
import { getViewer } from '@/server/people/viewer';
import { environment } from '@/server/platform/environment';
import { askForLink } from './actions';

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

/** The codes are those of Auth.js. */
function errorText(code: string): string {
  return code === 'Verification'
    ? 'That sign-in link was used already or has expired. Ask for a new one here.'
    : 'Signing in did not work. Ask for a new link here; if that does not help, tell whoever runs this site.';
}
