import { actorId } from '../../domain/people/permissions';
import { replyInThreadInput } from '../../domain/wiki/post-input';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { personIdOf } from '../people/person-id-of';
import { createText } from './create-text';
import { holdAuthor } from './hold-author';
import { holdModel } from './hold-model';
import { POST_LIMIT, type PostPlace } from './start-thread';

/** Says something in a thread. The same again, with nothing said after it, is the same post: a form sent twice. */
export const replyInThread: Command<typeof replyInThreadInput, PostPlace> = {
  name: 'reply-in-thread',
  input: replyInThreadInput,
  permission: 'discuss',
  limit: POST_LIMIT,
  async handler({ input: { thread, text }, actor, transaction, now: at }) {
    const threadId = BigInt(thread);
    const found = await transaction.thread.findUnique({
      where: { id: threadId },
      select: { model: { select: { id: true, slug: true } } },
    });
    if (!found) return { ok: false, refusal: { kind: 'not-found', what: 'the discussion' } };
    const { model } = found;
    await holdModel(transaction, model.id);
    await holdAuthor(transaction, personIdOf(actor));
    const last = await transaction.post.findFirst({
      where: { threadId },
      select: { id: true, author: true, text: { select: { body: true } } },
      orderBy: { id: 'desc' },
    });
    const author = actorId(actor);
    if (last?.author === author && last.text.body === text) {
      return { ok: true, value: { model: model.slug, thread, post: last.id.toString() }, changes: [], tags: [] };
    }
    const textId = await createText(transaction, text);
    const post = await transaction.post.create({ data: { threadId, at, author, textId } });
    const detail = { thread, post: post.id.toString() };
    return {
      ok: true,
      value: { model: model.slug, ...detail },
      changes: [{ kind: 'discussion-replied', modelId: model.id, detail }],
      tags: [tags.discussion(model.slug)],
    };
  },
};
