import { notFound } from 'next/navigation';
import { type ReactNode, Suspense } from 'react';
import { NotFoundNotice } from '@/components/ui/not-found-notice';
import { answerStatus } from '@/server/platform/requests';

/**
 * What a page renders where there is nothing to show. A `notFound()` thrown by the page itself answers 404 with a document
 * that only a script fills (vercel/next.js #62228); thrown inside a boundary, it answers with the boundary's content. That
 * tells a prepared page its status, but not one made at each request, whose answer has begun by then.
 * Where more is known, `notice` says it; a script shows that of the nearest `not-found.tsx`, which has to be the same.
 */
export function MissingPage({ notice = <NotFoundNotice /> }: { notice?: ReactNode }) {
  answerStatus(404);
  return (
    <Suspense fallback={notice}>
      <Missing />
    </Suspense>
  );
}

/** The same for pages that are never prepared: its children say what is known here and nowhere else. */
export function MissingNow({ children }: { children?: ReactNode }) {
  answerStatus(404);
  return <NotFoundNotice>{children}</NotFoundNotice>;
}

/** The title of such a page. */
export const MISSING_METADATA = { title: 'Not found', robots: { index: false } };

function Missing(): never {
  notFound();
}
