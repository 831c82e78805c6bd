import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { requirePerson } from '@/app/member/require-person';
import { MissingNow } from '@/app/missing-page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { RenameForm } from '@/components/wiki/rename-form';
import { ModelTrail } from '@/components/wiki/sign-in-to-edit';
import { can } from '@/domain/people/permissions';
import { actorOf } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { getPageSource } from '@/server/wiki/get-page-source';
import { rename } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Change a page’s address', robots: { index: false } };

/** For moderators: another address for a page. */
export default async function Page({ params }: PageProps<'/member/models/[slug]/rename'>) {
  const { slug } = await params;
  const viewer = await requirePerson(`/models/${slug}/rename`);
  const page = await getPageSource(database(), slug);
  if (!page) return <MissingNow />;
  const { model } = page;
  if (model.slug !== slug) permanentRedirect(`/models/${model.slug}/rename`);
  return (
    <>
      <ModelTrail model={model} />
      <PageHeading
        title={`Another address for ${model.name}`}
        lead="The address of today leads there from then on, so that no link breaks. To change the name that the page shows, edit the page."
      />
      {can(actorOf(viewer), 'rename page') ? (
        <RenameForm action={rename} slug={slug} />
      ) : (
        <EmptyState title="Addresses are changed by moderators.">
          <a href={`/models/${slug}/edit`}>Edit the page</a> to say what it should be called.
        </EmptyState>
      )}
    </>
  );
}
