import type { Metadata } from 'next';
import { requireWriter } from '@/app/member/require-person';
import { PageHeading } from '@/components/ui/page-heading';
import { PageForm } from '@/components/wiki/page-form';
import { EMPTY_FIELDS } from '@/domain/wiki/form-fields';
import { database } from '@/server/platform/database';
import { getPageChoices } from '@/server/wiki/get-page-source';
import { propose } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Propose a model', robots: { index: false } };

/** The form of a page that is not there yet. */
export default async function Page() {
  const viewer = await requireWriter('/models/new');
  if (viewer?.isSuspended) {
    return <PageHeading title="Propose a model" lead="Your account is suspended: it cannot propose pages." />;
  }
  return (
    <>
      <PageHeading
        title="Propose a model"
        lead="One page covers a release: its sizes are variants. Say what is known, and name what shows it; its ratings start with what the licence says."
      />
      <PageForm
        action={propose}
        scope="new"
        about={{}}
        initial={EMPTY_FIELDS}
        choices={await getPageChoices(database())}
        button="Propose edit"
        isNew
      />
    </>
  );
}
