import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { CriterionView } from '@/components/ratings/criterion-view';
import { ModelsByLevel } from '@/components/ratings/models-by-level';
import { CRITERION_IDS } from '@/domain/ratings/criteria';
import { CRITERION_BY_ID } from '@/domain/ratings/framework/v1/criteria';
import { listByLevel } from '@/server/models/list-by-level';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<'/criteria/[id]'>): Promise<Metadata> {
  const id = criterionId((await params).id);
  return id ? { title: CRITERION_BY_ID[id].name, description: CRITERION_BY_ID[id].question } : MISSING_METADATA;
}

/** One criterion: its rubric, its guidance, and how the models stand on it. */
export default async function Page({ params }: PageProps<'/criteria/[id]'>) {
  const id = criterionId((await params).id);
  if (!id) return <MissingPage />;
  return <CriterionView id={id} models={<ModelsByLevel criterion={id} rows={await listByLevel(id)} />} />;
}

function criterionId(text: string) {
  return CRITERION_IDS.find((id) => id === text);
}
