import { can } from '../../domain/people/permissions';
import { withdrawPostInput } from '../../domain/wiki/post-input';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { findPost } from './find-post';
import { holdModel } from './hold-model';
import { POST_LIMIT } from './start-thread';

/**
 * Takes one's own post back, for good: its words are redacted, with the title where it opened the thread, and that it was
 * there remains. Refuses other people's. One that is withdrawn already stays so.
 */
export const withdrawPost: Command<typeof withdrawPostInput, { post: string }> = {
  name: 'withdraw-post',
  input: withdrawPostInput,
  permission: 'withdraw post',
  limit: POST_LIMIT,
  async handler({ input, actor, transaction, now }) {
    const found = await findPost(transaction, input.post);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const { author, textId, thread, isFirst, isWithdrawn } = found.post;
    if (!can(actor, 'withdraw post', author)) {
      const detail = 'Only whoever wrote a post can withdraw it.';
      return { ok: false, refusal: { kind: 'forbidden', action: 'withdraw post', detail } };
    }
    if (isWithdrawn) return { ok: true, value: input, changes: [], tags: [] };
    await holdModel(transaction, thread.model.id);
    await transaction.text.updateMany({
      where: { id: { in: [textId, ...(isFirst ? [thread.titleTextId] : [])] } },
      data: { body: '', redactedAt: now },
    });
    const detail = { thread: thread.id.toString(), post: input.post };
    return {
      ok: true,
      value: input,
      changes: [{ kind: 'post-withdrawn', modelId: thread.model.id, detail }],
      tags: [tags.discussion(thread.model.slug)],
    };
  },
};
