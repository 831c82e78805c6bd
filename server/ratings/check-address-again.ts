import { can } from '../../domain/people/permissions';
import { checkAddressAgainInput } from '../../domain/ratings/review-input';
import type { Command } from '../commands/command';
import { isEstablished } from './is-established';

/** Has a source's address fetched once more, for whoever may decide on the source. It is done soon after, not at once. */
export const checkAddressAgain: Command<typeof checkAddressAgainInput, null> = {
  name: 'check-address-again',
  input: checkAddressAgainInput,
  permission: 'review evidence',
  limit: { points: 30, seconds: 600 },
  async handler({ input, actor, transaction, now }) {
    if (!can(actor, 'decide evidence by office') && !(await isEstablished(transaction, actor, now))) {
      return { ok: false, refusal: { kind: 'forbidden', action: 'review evidence' } };
    }
    const source = await transaction.evidence.findUnique({ where: { id: input.evidence }, select: { url: true } });
    if (!source) return { ok: false, refusal: { kind: 'not-found', what: 'the source' } };
    await transaction.$executeRaw`SELECT queue_address_check(${source.url})`;
    return { ok: true, value: null, changes: [], tags: [] };
  },
};
