import type { Metadata } from 'next';
import { MISSING_METADATA } from '@/app/missing-page';
import { listRevisions } from '@/server/wiki/list-revisions';
import { showHistory } from './show-history';

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
  return showHistory((await params).slug);
}
