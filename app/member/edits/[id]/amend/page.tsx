import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requireWriter } from '@/app/member/require-person';
import { MissingNow } from '@/app/missing-page';
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
import { editFormValues } from '../edit-form-values';
import { amend } from './actions';

type Props = PageProps<'/member/edits/[id]/amend'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Amend edit ${(await params).id}`, robots: { index: false } };
}

/** The form of one's own edit, brought up to the page as it stands. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  const viewer = await requireWriter(`/edits/${id}/amend`);
  if (!viewer) return <Form id={id} edit={null} />;
  const actor = actorOf(viewer);
  const edit = await getEdit(database(), id, actor);
  if (!edit) return <MissingNow>No edit of yours has this number.</MissingNow>;
  const isOpen = edit.state === 'pending' || edit.state === 'rejected';
  if (!isOpen || !can(actor, 'amend edit', edit.owner)) redirect(`/edits/${id}`);
  const [reason] = edit.decisions;
  return (
    <>
      <Breadcrumb trail={[{ href: `/edits/${id}`, name: `Edit ${id}` }]} />
      <PageHeading
        title={`Amend your edit of ${edit.name}`}
        lead={
          edit.state === 'rejected' && reason?.reason
            ? `It was rejected: ${reason.reason} Amended, it waits for a moderator again.`
            : 'The amended edit takes the place of the one that waits.'
        }
      />
      <Form id={id} edit={edit} />
    </>
  );
}

/** Of an edit that cannot be seen any more, as the session has ended, the form holds what was sent with it. */
async function Form({ id, edit }: { id: string; edit: EditView | null }) {
  return (
    <PageForm
      action={amend}
      scope={`amend ${id}`}
      about={{ edit: id }}
      initial={edit ? await editFormValues(edit) : EMPTY_FIELDS}
      conflicts={await nameInConflicts(edit?.conflicts ?? [])}
      choices={await getPageChoices(database())}
      button="Propose edit"
      isNew={edit?.model === null}
    />
  );
}
