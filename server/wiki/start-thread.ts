import { actorId } from '../../domain/people/permissions';
import { startThreadInput } from '../../domain/wiki/post-input';
import { tags } from '../cache/tags';
import type { Command, Limit } from '../commands/command';
import { personIdOf } from '../people/person-id-of';
import { createText } from './create-text';
import { findModel } from './find-model';
import { holdAuthor } from './hold-author';
import { holdModel } from './hold-model';

/** Where a post stands. */
export type PostPlace = { model: string; thread: string; post: string };

/** Enough for anybody who argues by hand, too few to bury a page. */
export const POST_LIMIT: Limit = { points: 30, seconds: 3600 };

/** Opens a thread in a page's discussion. The same again right after it is the same thread: a form sent twice. */
export const startThread: Command<typeof startThreadInput, PostPlace> = {
  name: 'start-thread',
  input: startThreadInput,
  permission: 'discuss',
  limit: POST_LIMIT,
  async handler({ input: { model: address, title, text }, actor, transaction, now: at }) {
    const model = await findModel(transaction, address);
    if ('refusal' in model) return { ok: false, refusal: model.refusal };
    const author = actorId(actor);
    await holdModel(transaction, model.id);
    await holdAuthor(transaction, personIdOf(actor));
    const last = await transaction.post.findFirst({
      where: { author, thread: { modelId: model.id } },
      select: { id: true, threadId: true, text: { select: { body: true } }, thread: { select: { title: true } } },
      orderBy: { id: 'desc' },
    });
    if (last?.text.body === text && last.thread.title.body === title) {
      const place = { model: model.slug, thread: last.threadId.toString(), post: last.id.toString() };
      return { ok: true, value: place, changes: [], tags: [] };
    }
    const titleTextId = await createText(transaction, title);
    const thread = await transaction.thread.create({ data: { modelId: model.id, at, titleTextId } });
    const textId = await createText(transaction, text);
    const post = await transaction.post.create({ data: { threadId: thread.id, at, author, textId } });
    const detail = { thread: thread.id.toString(), post: post.id.toString() };
    return {
      ok: true,
      value: { model: model.slug, ...detail },
      changes: [{ kind: 'discussion-started', modelId: model.id, detail }],
      tags: [tags.discussion(model.slug)],
    };
  },
};
