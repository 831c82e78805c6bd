import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { LabelPageView } from '@/components/models/label-page-view';
import { LABEL_BY_ID, LABEL_IDS } from '@/domain/ratings/framework/v1/labels';
import { listLabelled } from '@/server/models/list-labelled';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<'/labels/[id]'>): Promise<Metadata> {
  const id = labelId((await params).id);
  return id ? { title: LABEL_BY_ID[id].name, description: LABEL_BY_ID[id].means } : MISSING_METADATA;
}

/** One label: what it means, what it asks, who carries it. */
export default async function Page({ params }: PageProps<'/labels/[id]'>) {
  const id = labelId((await params).id);
  if (!id) return <MissingPage />;
  return <LabelPageView id={id} {...(await listLabelled(id))} />;
}

function labelId(text: string) {
  return LABEL_IDS.find((id) => id === text);
}
