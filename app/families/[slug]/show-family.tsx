import type { ReactNode } from 'react';
import { MissingPage } from '@/app/missing-page';
import { FamilyPageView } from '@/components/models/family-page-view';
import { getFamilyPage } from '@/server/models/organization-views';

/** A page of a family's models. */
export async function showFamily(slug: string, page: number): Promise<ReactNode> {
  const family = await getFamilyPage(slug, page);
  return family ? <FamilyPageView family={family} /> : <MissingPage />;
}
