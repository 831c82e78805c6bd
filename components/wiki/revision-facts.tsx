import type { RevisionSummary } from '@/domain/wiki/views';
import { SomebodyName } from '../people/somebody-name';
import { TimeStamp } from '../ui/time-stamp';

/** Who made a revision, who approved it, and when. */
export function RevisionFacts({ revision: { at, author, approver } }: { revision: RevisionSummary }) {
  return (
    <>
      By <SomebodyName somebody={author} />
      {approver ? (
        <>
          , approved by <SomebodyName somebody={approver} />
        </>
      ) : null}
      , <TimeStamp at={at} clock />
    </>
  );
}
