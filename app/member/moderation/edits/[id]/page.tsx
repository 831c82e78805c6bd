import type { Metadata } from 'next';
import { MissingPage } from '@/app/missing-page';
import { DecisionForm } from '@/components/moderation/decision-form';
import { Desk } from '@/components/moderation/desk';
import { EditOnDesk } from '@/components/moderation/edit-on-desk';
import { ModeratorsOnly } from '@/components/moderation/moderators-only';
import { type Actor, can } from '@/domain/people/permissions';
import type { EditView } from '@/domain/wiki/views';
import { database } from '@/server/platform/database';
import { getEdit } from '@/server/wiki/get-edit';
import { nameInEdit } from '@/server/wiki/name-references';
import { openDesk } from '../../open-desk';
import { decide } from './actions';

type Props = PageProps<'/member/moderation/edits/[id]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Moderation: edit ${(await params).id}`, robots: { index: false } };
}

/** An edit on the desk. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { decided }] = [await params, await searchParams];
  const path = `/moderation/edits/${id}`;
  const desk = await openDesk(path, decided);
  if (!desk) return <ModeratorsOnly />;
  const edit = await getEdit(database(), id, desk.actor);
  if (!edit) return <MissingPage />;
  return (
    <Desk {...desk} current={path} now={new Date()}>
      <EditOnDesk edit={await nameInEdit(edit)} decision={<Decision edit={edit} actor={desk.actor} />} />
    </Desk>
  );
}

function Decision({ edit, actor }: { edit: EditView; actor: Actor }) {
  const { id, version, state, owner, conflicts } = edit;
  const isOpen = state === 'pending';
  if (!can(actor, 'decide edit', owner)) {
    return isOpen ? <p>You proposed this edit: somebody else has to decide on it.</p> : null;
  }
  return (
    <DecisionForm
      action={decide}
      fields={{ edit: id, version: String(version) }}
      isOpen={isOpen}
      mayApprove={conflicts.length === 0}
    >
      <a href={`/moderation/edits/${id}/change`}>Approve with changes</a>
    </DecisionForm>
  );
}
