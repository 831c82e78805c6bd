import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { editFormValues } from '@/app/member/edits/[id]/edit-form-values';
import { requireWriter } from '@/app/member/require-person';
import { MissingPage } from '@/app/missing-page';
import { ModeratorsOnly } from '@/components/moderation/moderators-only';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHeading } from '@/components/ui/page-heading';
import { PageForm } from '@/components/wiki/page-form';
import { can } from '@/domain/people/permissions';
import { EMPTY_FIELDS } from '@/domain/wiki/form-fields';
import type { EditView } from '@/domain/wiki/views';
import { actorOf } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { getEdit } from '@/server/wiki/get-edit';
import { getPageChoices } from '@/server/wiki/get-page-source';
import { nameInConflicts } from '@/server/wiki/name-references';
import { approveWithChanges } from './actions';

type Props = PageProps<'/member/moderation/edits/[id]/change'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Moderation: change edit ${(await params).id}`, robots: { index: false } };
}

/** The form of somebody else's edit, for a moderator to say what the page shall be. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  const viewer = await requireWriter(`/moderation/edits/${id}/change`);
  if (!viewer) return <Form id={id} edit={null} />;
  const actor = actorOf(viewer);
  if (!can(actor, 'decide edit')) return <ModeratorsOnly />;
  const edit = await getEdit(database(), id, actor);
  if (!edit) return <MissingPage />;
  // The desk says why there is nothing to decide.
  if (edit.state !== 'pending' || !can(actor, 'decide edit', edit.owner)) redirect(`/moderation/edits/${id}`);
  return (
    <>
      <Breadcrumb
        trail={[
          { href: '/moderation', name: 'Moderation' },
          { href: `/moderation/edits/${id}`, name: `Edit ${id}` },
        ]}
      />
      <PageHeading
        title={`Approve with changes: ${edit.name}`}
        lead="What the form says is published as the next revision, by its author and you. The edit summary is what its author and the public log are told of your changes."
      />
      <Form id={id} edit={edit} />
    </>
  );
}

/** Of an edit that cannot be seen any more, as the session has ended, the form holds what was sent with it. */
async function Form({ id, edit }: { id: string; edit: EditView | null }) {
  return (
    <PageForm
      action={approveWithChanges}
      scope={`approve ${id}`}
      about={{ edit: id }}
      initial={edit ? { ...(await editFormValues(edit)), summary: '' } : EMPTY_FIELDS}
      conflicts={await nameInConflicts(edit?.conflicts ?? [])}
      choices={await getPageChoices(database())}
      button="Approve with changes"
      isNew={edit?.model === null}
    />
  );
}
