import { NotFoundNotice } from '../ui/not-found-notice';

/** In the place of a revision that a page does not have. */
export function NoSuchRevision() {
  return <NotFoundNotice>This page has no such revision. Its history lists those that it has.</NotFoundNotice>;
}
