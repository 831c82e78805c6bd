import type { ReactNode } from 'react';
import { MissingPage } from '@/app/missing-page';
import { DerivativesPageView } from '@/components/models/derivatives-page-view';
import { getDerivativesPage } from '@/server/models/derivatives';
import { leadOn } from '../lead-on';

/** A page of the models that were made from one. */
export async function showDerivatives(slug: string, page: number): Promise<ReactNode> {
  const found = await getDerivativesPage(slug, page);
  if (!found) {
    await leadOn(slug, '/derivatives');
    return <MissingPage />;
  }
  return <DerivativesPageView page={found} />;
}
