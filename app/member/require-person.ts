import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signInAddress, welcomeAddress } from '@/domain/people/callback-path';
import { getViewer, type Viewer } from '@/server/people/viewer';

/**
 * The person whom a protected page is for. Whoever is signed out is led to sign in, whoever has no handle yet to choose
 * one, and then back to `path`.
 */
export async function requirePerson(path: string): Promise<Viewer & { handle: string }> {
  const viewer = await getViewer();
  if (!viewer) redirect(signInAddress(path));
  const { handle } = viewer;
  if (handle === null) redirect(welcomeAddress(path));
  return { ...viewer, handle };
}

/**
 * The person whom a page with a form is for, or null where a form was sent without a script after its session had ended:
 * the page then shows what was typed, which leading on to sign in would throw away.
 */
export async function requireWriter(path: string): Promise<Viewer | null> {
  return (await isFormPost()) ? getViewer() : requirePerson(path);
}

/** Whether a form was sent without a script: the page is its answer. */
export async function isFormPost(): Promise<boolean> {
  return (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false;
}
