'use server';

import { act, tellButton } from '@/app/act';
import { formText } from '@/app/form-text';
import { refusalMessage } from '@/app/refusal-message';
import type { TokenAnswer } from '@/components/people/new-token-form';
import type { ButtonAnswer } from '@/components/ui/button-answer';
import { declareAffiliation, endAffiliation } from '@/server/people/affiliations';
import { chooseMail } from '@/server/people/choose-mail';
import { createOwnToken } from '@/server/people/create-own-token';
import { endOwnSession } from '@/server/people/end-own-sessions';
import { revokeOwnToken } from '@/server/people/revoke-own-token';

/** Switches the viewer's mail about decisions on or off. */
export async function switchMail(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const wantsMail = formText(form, 'wantsMail') === 'yes';
  return tellButton(
    await act(chooseMail, { wantsMail }),
    wantsMail ? 'Decisions come by mail, too.' : 'No more mail about decisions.',
  );
}

/** Signs another of the viewer's browsers out. */
export async function signOutOther(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  return tellButton(await act(endOwnSession, { session: formText(form, 'session') }), 'Signed out there.');
}

/** Makes a token for the viewer, and tells it this once. */
export async function makeToken(_before: TokenAnswer, form: FormData): Promise<TokenAnswer> {
  const result = await act(createOwnToken, { scope: formText(form, 'scope') });
  return result.ok
    ? { token: result.value.token, error: null }
    : { token: null, error: refusalMessage(result.refusal) };
}

/** Revokes one of the viewer's tokens. */
export async function revoke(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  return tellButton(await act(revokeOwnToken, { token: formText(form, 'token') }), 'Revoked.');
}

/** Says that the viewer works for a maker of models. */
export async function declare(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  const result = await act(declareAffiliation, { organization: formText(form, 'organization') });
  return tellButton(result, 'It is recorded: on its models your votes count in one bloc with your colleagues’.');
}

/** Says that the viewer does not any more. */
export async function undeclare(_before: ButtonAnswer, form: FormData): Promise<ButtonAnswer> {
  return tellButton(await act(endAffiliation, { organization: formText(form, 'organization') }), 'It is ended.');
}
