import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { HistoryView } from '@/components/wiki/history-view';
import { listRevisions } from '@/server/wiki/list-revisions';
import { leadOn } from '../lead-on';

type Props = PageProps<'/models/[slug]/history'>;

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const history = await listRevisions((await params).slug);
  return history ? { title: `History of ${history.model.name}` } : MISSING_METADATA;
}

/** A page's history. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  const history = await listRevisions(slug);
  if (history) return <HistoryView {...history} />;
  await leadOn(slug, '/history');
  return <MissingPage />;
}
