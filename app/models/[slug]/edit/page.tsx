import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { SignInToEdit } from '@/components/wiki/sign-in-to-edit';
import { getModelPage } from '@/server/models/get-model-page';
import { leadOn } from '../lead-on';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<'/models/[slug]/edit'>): Promise<Metadata> {
  const page = await getModelPage((await params).slug);
  return page ? { title: `Edit ${page.name}`, robots: { index: false } } : MISSING_METADATA;
}

/** Where the form is for whoever is signed in. */
export default async function Page({ params }: PageProps<'/models/[slug]/edit'>) {
  const { slug } = await params;
  const page = await getModelPage(slug);
  if (!page) {
    await leadOn(slug, '/edit');
    return <MissingPage />;
  }
  return <SignInToEdit model={page} path={`/models/${slug}/edit`} />;
}
