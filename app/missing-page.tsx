import { notFound } from 'next/navigation';
import { type ReactNode, Suspense } from 'react';
import { NotFoundNotice } from '@/components/ui/not-found-notice';

/**
 * What a page renders where there is nothing to show. A `notFound()` thrown by the page itself answers 404 with a document
 * that only a script fills (vercel/next.js #62228); thrown inside a boundary, it answers with the boundary's content: 404
 * where the page is prepared, 200 where it is rendered at each request, as the answer has begun by then.
 * Where more is known, `notice` says it; a script shows that of the nearest `not-found.tsx`, which has to be the same.
 */
export function MissingPage({ notice = <NotFoundNotice /> }: { notice?: ReactNode }) {
  return (
    <Suspense fallback={notice}>
      <Missing />
    </Suspense>
  );
}

/** The title of such a page. */
export const MISSING_METADATA = { title: 'Not found', robots: { index: false } };

function Missing(): never {
  notFound();
}
