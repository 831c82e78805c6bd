import type { Metadata } from 'next';
import { MISSING_METADATA } from '@/app/missing-page';
import { getDerivativesPage } from '@/server/models/derivatives';
import { showDerivatives } from './show-derivatives';

type Props = PageProps<'/models/[slug]/derivatives'>;

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const found = await getDerivativesPage((await params).slug);
  return found ? { title: `Models made from ${found.model.name}` } : MISSING_METADATA;
}

/** The newest models that were made from one; further pages of them are made by `app/further`. */
export default async function Page({ params }: Props) {
  return showDerivatives((await params).slug, 1);
}
