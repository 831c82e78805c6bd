import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { requireWriter } from '@/app/member/require-person';
import { MISSING_METADATA, MissingNow } from '@/app/missing-page';
import { PageHeading } from '@/components/ui/page-heading';
import { ConflictNotice } from '@/components/wiki/conflict-notice';
import { PageForm } from '@/components/wiki/page-form';
import { ModelTrail } from '@/components/wiki/sign-in-to-edit';
import { can } from '@/domain/people/permissions';
import { fieldsOf } from '@/domain/wiki/document-form';
import { getModelPage } from '@/server/models/get-model-page';
import { actorOf } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { getPageChoices, getPageSource } from '@/server/wiki/get-page-source';
import { nameInConflicts } from '@/server/wiki/name-references';
import { propose } from './actions';

type Props = PageProps<'/member/models/[slug]/edit'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await getModelPage((await params).slug);
  return page ? { title: `Edit ${page.name}`, robots: { index: false } } : MISSING_METADATA;
}

/** The form of a page: as it stands, or with one revision undone, or back at one. */
export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, { undo, revert }] = [await params, await searchParams];
  const wish = { ...numbered('undo', undo), ...numbered('revert', revert) };
  const query = new URLSearchParams(Object.entries(wish).map(([name, number]) => [name, String(number)])).toString();
  const path = `/models/${slug}/edit${query && `?${query}`}`;
  const page = await getPageSource(database(), slug, wish);
  if (!page) {
    return (
      <MissingNow>
        {query
          ? 'This page has no such revision to undo or to go back to; the first one cannot be undone.'
          : 'There is no page of a model at this address.'}
      </MissingNow>
    );
  }
  const { model, document, revision, conflicts, summary } = page;
  if (model.slug !== slug) permanentRedirect(path.replace(`/models/${slug}/`, `/models/${model.slug}/`));
  const viewer = await requireWriter(path);
  if (viewer?.isSuspended) {
    return <PageHeading title={`Edit ${model.name}`} lead="Your account is suspended: it cannot propose edits." />;
  }
  return (
    <>
      <ModelTrail model={model} />
      <PageHeading
        title={`Edit ${model.name}`}
        lead={
          summary === ''
            ? 'Change what is wrong or missing, and name what shows it.'
            : LEADS[wish.undo ? 'undo' : 'revert']
        }
        facts={
          <>
            Revision {revision}. <a href={`/models/${slug}/history`}>History</a>
            {can(actorOf(viewer), 'rename page') ? (
              <>
                {' · '}
                <a href={`/models/${slug}/rename`}>Give it another address</a>
              </>
            ) : null}
          </>
        }
      />
      {conflicts.length > 0 ? (
        <ConflictNotice
          title="This could not be undone"
          conflicts={await nameInConflicts(conflicts)}
          proposal="Undoing would make it"
        >
          It was changed again since, so the form leaves it as it is now. Change it there if it should be undone too.
        </ConflictNotice>
      ) : null}
      <PageForm
        action={propose}
        scope={`edit ${model.slug}`}
        about={{ model: model.slug }}
        initial={{ ...fieldsOf(document), summary, baseRevision: String(revision) }}
        choices={await getPageChoices(database())}
        button="Propose edit"
        isNew={false}
      />
    </>
  );
}

const LEADS = {
  undo: 'The form holds the page without what that revision changed. Look at the preview, and propose it if it is right.',
  revert: 'The form holds the page as it was at that revision. Look at the preview, and propose it if it is right.',
};

/** A revision's number out of an address; one that is none becomes one that no page has. */
function numbered<Name extends string>(name: Name, value: string | string[] | undefined): { [K in Name]?: number } {
  if (value === undefined) return {};
  return { [name]: typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0 } as {
    [K in Name]?: number;
  };
}
