import type { ReactNode } from 'react';
import { SignInToDiscuss } from '@/components/wiki/sign-in-to-discuss';
import { can } from '@/domain/people/permissions';
import { actorOf, type Viewer } from '@/server/people/viewer';
import { isFormPost } from './require-person';

/**
 * The form of a discussion for whoever may write there, or in its place what to do about it. Where the form was sent, it
 * stays whatever became of the session or of the right to write: it holds what was typed.
 */
export async function postFormOf(viewer: Viewer | null, path: string, form: ReactNode): Promise<ReactNode> {
  if (await isFormPost()) return form;
  if (viewer === null) return <SignInToDiscuss path={path} />;
  if (viewer.handle === null) return <SignInToDiscuss path={path} isNew />;
  return can(actorOf(viewer), 'discuss') ? form : <p>Your account is suspended: it cannot take part.</p>;
}
