import type { ReactNode } from 'react';
import { SignInToDiscuss } from '@/components/wiki/sign-in-to-discuss';
import { can } from '@/domain/people/permissions';
import { actorOf, type Viewer } from '@/server/people/viewer';
import { isFormPost } from './require-person';

/**
 * The form of a discussion for whoever may write there, or in its place what to do about it. Where the form was sent after
 * its session had ended it stays, for it holds what was typed.
 */
export async function postFormOf(viewer: Viewer | null, path: string, form: ReactNode): Promise<ReactNode> {
  if (viewer === null) return (await isFormPost()) ? form : <SignInToDiscuss path={path} />;
  if (viewer.handle === null) return <SignInToDiscuss path={path} isNew />;
  return can(actorOf(viewer), 'discuss') ? form : <p>Your account is suspended: it cannot take part.</p>;
}
