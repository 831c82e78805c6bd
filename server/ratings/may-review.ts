import { can } from '../../domain/people/permissions';
import { actorOf, type Viewer } from '../people/viewer';

/** Whether a viewer may decide on sources that others cited: by office, or as an established member. */
export function mayReview(viewer: Viewer): boolean {
  const actor = actorOf(viewer);
  return (
    can(actor, 'decide evidence by office') || (can(actor, 'review evidence') && viewer.standing === 'established')
  );
}
