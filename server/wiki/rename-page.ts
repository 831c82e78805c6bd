import { actorId } from '../../domain/people/permissions';
import { renamePageInput } from '../../domain/wiki/edit-input';
import { pageTags } from '../cache/page-tags';
import { tags } from '../cache/tags';
import type { Command } from '../commands/command';
import { addressFault } from './address-fault';
import { createText } from './create-text';
import { findModel } from './find-model';
import { lockModel } from './lock-model';
import { lockPages } from './lock-pages';

/**
 * Gives a page another address; the old one leads there from now on. Refuses an address that is taken, or that another
 * page had.
 */
export const renamePage: Command<typeof renamePageInput, { slug: string }> = {
  name: 'rename-page',
  input: renamePageInput,
  permission: 'rename page',
  limit: { points: 60, seconds: 3600 },
  async handler({ input: { model: address, slug, reason }, actor, transaction, now }) {
    await lockPages(transaction);
    const found = await findModel(transaction, address);
    if ('refusal' in found) return { ok: false, refusal: found.refusal };
    const { id: modelId, slug: from } = await lockModel(transaction, found.id);
    const fault = await addressFault(transaction, slug, modelId);
    if (fault) return { ok: false, refusal: fault };

    // Each of its former addresses is remembered as leading to the one of today.
    const former = await transaction.formerAddress.findMany({ where: { modelId }, select: { slug: true } });
    await transaction.formerAddress.deleteMany({ where: { slug, modelId } });
    await transaction.model.update({ where: { id: modelId }, data: { slug, updatedAt: now } });
    await transaction.formerAddress.create({ data: { slug: from, modelId } });
    const detail = { from, to: slug };
    await transaction.decision.create({
      data: {
        at: now,
        actor: actorId(actor),
        kind: 'page-renamed',
        isByOffice: true,
        contradicts: false,
        modelId,
        reasonTextId: await createText(transaction, reason),
        detail,
      },
    });
    return {
      ok: true,
      value: { slug },
      changes: [{ kind: 'page-renamed', modelId, detail }],
      tags: [...[from, ...former.map((one) => one.slug)].map(tags.model), ...(await pageTags(transaction, modelId))],
    };
  },
};
