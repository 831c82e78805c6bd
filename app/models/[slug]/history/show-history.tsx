import type { ReactNode } from 'react';
import { MissingPage } from '@/app/missing-page';
import { HistoryView } from '@/components/wiki/history-view';
import { listRevisions } from '@/server/wiki/list-revisions';
import { leadOn } from '../lead-on';

/**
 * A page's history, for everybody.
 * @param more what it has for one viewer.
 */
export async function showHistory(slug: string, more: ReactNode = null): Promise<ReactNode> {
  const history = await listRevisions(slug);
  if (history) return <HistoryView {...history}>{more}</HistoryView>;
  await leadOn(slug, '/history');
  return <MissingPage />;
}
