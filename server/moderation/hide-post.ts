import { actorId, can } from '../../domain/people/permissions';
import { hidePostInput } from '../../domain/wiki/post-input';
import { tags } from '../cache/tags';
import type { Command, Refusal } from '../commands/command';
import { notify } from '../people/notify';
import { personIn } from '../people/person-in';
import { createText } from '../wiki/create-text';
import { findPost } from '../wiki/find-post';
import { DECISION_LIMIT } from './reject-edit';

/**
 * Hides somebody's post from everybody but moderators, or shows it again; the log says why, and its author is told. The log
 * holds none of its words. Refuses one's own, what is withdrawn, and what is so already.
 */
export const hidePost: Command<typeof hidePostInput, { post: string }> = {
  name: 'hide-post',
  input: hidePostInput,
  permission: 'hide post',
  limit: DECISION_LIMIT,
  async handler({ input: { post: id, isHidden, reason }, actor, transaction, now }) {
    const found = await findPost(transaction, id);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const { post } = found;
    if (!can(actor, 'hide post', post.author)) {
      return { ok: false, refusal: { kind: 'forbidden', action: 'hide post', detail: 'You wrote this: withdraw it.' } };
    }
    if (post.isWithdrawn) return conflict('This post was withdrawn: there is nothing left of it.');
    if (post.isHidden === isHidden) return conflict(`This post is ${isHidden ? 'hidden' : 'shown'} already.`);
    const { id: decisionId } = await transaction.decision.create({
      data: {
        at: now,
        actor: actorId(actor),
        kind: isHidden ? 'post-hidden' : 'post-shown',
        isByOffice: true,
        contradicts: false,
        modelId: post.thread.model.id,
        postId: post.id,
        reasonTextId: await createText(transaction, reason),
      },
      select: { id: true },
    });
    await notify(transaction, { decisionId, userId: personIn(post.author), now });
    return { ok: true, value: { post: id }, changes: [], tags: [tags.discussion(post.thread.model.slug)] };
  },
};

function conflict(detail: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { kind: 'conflict', detail } };
}
