import type { ReactNode } from 'react';
import { WatchButton } from '@/components/people/watch-button';
import type { ButtonAction } from '@/components/ui/button-answer';
import { isWatched } from '@/server/people/list-watched';
import { getViewer } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { isFormPost } from './require-person';

/**
 * The button by which the viewer watches a page. A cookie may outlive its session: then there is none, but where the
 * button was pressed and has an answer to show.
 */
export async function watchOf(model: string, action: ButtonAction): Promise<ReactNode> {
  const viewer = await getViewer();
  if (viewer === null && !(await isFormPost())) return null;
  const is = viewer !== null && (await isWatched(database(), viewer.id, model));
  return <WatchButton action={action} model={model} isWatched={is} />;
}
