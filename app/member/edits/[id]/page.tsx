import type { Metadata } from 'next';
import { requirePerson } from '@/app/member/require-person';
import { MissingNow } from '@/app/missing-page';
import { ActionButton } from '@/components/ui/action-button';
import { EditPageView } from '@/components/wiki/edit-page-view';
import { ForgetDraft } from '@/components/wiki/forget-draft';
import { Markdown } from '@/components/wiki/markdown';
import { can } from '@/domain/people/permissions';
import { actorOf } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { getEdit } from '@/server/wiki/get-edit';
import { nameInEdit } from '@/server/wiki/name-references';
import { withdraw } from './actions';

type Props = PageProps<'/member/edits/[id]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Edit ${(await params).id}`, robots: { index: false } };
}

/** An edit, for its author and for moderators: what it changes, how it stands, what was decided and why. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { draft }] = [await params, await searchParams];
  const actor = actorOf(await requirePerson(`/edits/${id}`));
  const edit = await getEdit(database(), id, actor);
  if (!edit) {
    return (
      <MissingNow>
        No edit that you may see has this number. Until it is decided, an edit is seen by its author and by moderators.
      </MissingNow>
    );
  }
  const isOpen = edit.state === 'pending' || edit.state === 'rejected';
  return (
    <>
      {typeof draft === 'string' ? <ForgetDraft id={draft} /> : null}
      <EditPageView
        edit={await nameInEdit(edit)}
        article={<Markdown text={edit.merged.article} />}
        actions={
          <>
            {isOpen && can(actor, 'amend edit', edit.owner) ? (
              <>
                <a href={`/edits/${id}/amend`}>{edit.conflicts.length > 0 ? 'Resolve and amend' : 'Amend this edit'}</a>
                <ActionButton action={withdraw} button="Withdraw" about="this edit" fields={{ edit: id }} />
              </>
            ) : null}
            {edit.state === 'pending' && can(actor, 'decide edit', edit.owner) ? (
              <a href={`/moderation/edits/${id}`}>Decide on this edit</a>
            ) : null}
          </>
        }
      />
    </>
  );
}
