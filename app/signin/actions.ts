'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormAnswer } from '@/components/people/form-answer';
import { providerAddress, sendSignInLink } from '@/server/people/auth';
import { clientAddress } from '@/server/people/client-address';
import { requestSignInLink } from '@/server/people/request-sign-in-link';
import { isProvider } from '@/server/people/sign-in-providers';
import { formText } from '../form-text';
import { refusalMessage } from '../refusal-message';

/** Mails a sign-in link that leads back to the wanted page. */
export async function askForLink(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const email = formText(form, 'email');
  const wanted = formText(form, 'callbackUrl');
  const client = clientAddress((await headers()).get('x-forwarded-for'));
  const result = await requestSignInLink({ email, client }, (address) => sendSignInLink(address, wanted));
  if (result.ok) redirect('/signin/sent');
  return { typed: email, error: refusalMessage(result.refusal) };
}

/** Sends the browser to a provider, to come back signed in and on the wanted page. */
export async function leaveForProvider(form: FormData): Promise<void> {
  const provider = formText(form, 'provider');
  if (!isProvider(provider)) redirect('/signin');
  redirect(await providerAddress(provider, formText(form, 'callbackUrl')));
}
