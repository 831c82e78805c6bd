import { actorId, can } from '../../domain/people/permissions';
import { isFetched } from '../../domain/ratings/address-check';
import type { CriterionId } from '../../domain/ratings/criteria';
import {
  type EvidenceDecision,
  type EvidenceStatus,
  evidenceStatus,
  isEvidenceChange,
} from '../../domain/ratings/evidence-status';
import { reviewEvidenceInput } from '../../domain/ratings/review-input';
import { ratingTags } from '../cache/rating-tags';
import type { Command, NewChange, Refusal } from '../commands/command';
import type { Decision } from '../generated/prisma/client';
import { notify } from '../people/notify';
import { personIn } from '../people/person-in';
import type { Transaction } from '../platform/database';
import { createText } from '../wiki/create-text';
import { askWhetherItHolds } from './ask-whether-it-holds';
import { isEstablished } from './is-established';
import type { NewCount } from './new-count';
import { closeModel, openModel } from './open-model';
import { readAddressChecks } from './read-address-checks';
import { recountRating } from './recount-rating';

/**
 * Records whether a cited source shows what is claimed, by a moderator or an established member. Once that decides the
 * source, every vote that cites it is weighed anew. Whoever cited it is told of each decision. Refuses whoever cited the
 * source, members without standing, and to accept a source whose address was not fetched: a moderator alone may, who
 * says what they saw there. Whoever says again what they said last, to no effect, has said nothing.
 */
export const reviewEvidence: Command<typeof reviewEvidenceInput, { status: EvidenceStatus }> = {
  name: 'review-evidence',
  input: reviewEvidenceInput,
  permission: 'review evidence',
  limit: { points: 120, seconds: 600 },
  async handler({ input, actor, transaction, now }) {
    const found = await lockEvidence(transaction, input.evidence, now);
    if (!found) return { ok: false, refusal: { kind: 'not-found', what: 'the source' } };
    const { modelId, url, addedBy, open } = found;
    const { at } = open;
    const criterion = found.criterion as CriterionId;
    const before = found.status as EvidenceStatus;
    const reviewer = actorId(actor);
    const citedBy = personIn(addedBy);
    if (addedBy === reviewer) {
      return {
        ok: false,
        refusal: { kind: 'conflict', detail: 'You cited this source: somebody else has to check it.' },
      };
    }
    const isByOffice = can(actor, 'decide evidence by office');
    if (!isByOffice && !(await isEstablished(transaction, actor, now))) {
      return { ok: false, refusal: { kind: 'forbidden', action: 'review evidence' } };
    }

    const isAcceptance = input.verdict === 'accepted';
    const isAnswered = isAcceptance && isFetched((await readAddressChecks(transaction, [url])).get(url) ?? null);
    if (isAcceptance && !isAnswered && !isByOffice) return { ok: false, refusal: NOT_FETCHED };
    if (isAcceptance && !isAnswered && !input.reason) return { ok: false, refusal: NOT_SEEN };

    const isContradiction = isByOffice && input.contradicts;
    const said = { actor: reviewer, kind: `source-${input.verdict}`, isByOffice, contradicts: isContradiction };
    const words = [...(await wordsOn(transaction, input.evidence)), said];
    const status = evidenceStatus(words.map(asDecision));
    if (status === before && isSaidAgain(words)) {
      const changes = await closeModel(transaction, open);
      return { ok: true, value: { status }, changes, tags: ratingTags(open.model) };
    }
    const { id: decisionId } = await transaction.decision.create({
      data: {
        at,
        ...said,
        modelId,
        evidenceId: input.evidence,
        ...(isAcceptance ? { detail: { isFetched: isAnswered } } : {}),
        reasonTextId: input.reason ? await createText(transaction, input.reason) : null,
      },
      select: { id: true },
    });
    const changes: NewChange[] = [
      { kind: `source-${input.verdict}`, modelId, detail: { criterion, url, by: isByOffice ? 'moderator' : 'member' } },
    ];
    const counts = new Map<CriterionId, NewCount>();
    if (status !== before) {
      await transaction.evidence.update({ where: { id: input.evidence }, data: { status } });
      const isChange = isEvidenceChange(before, status, isContradiction);
      counts.set(criterion, await recountRating(transaction, open, { criterion, isEvidenceChange: isChange }));
    }
    changes.push(...(await closeModel(transaction, open, counts)));
    if (isEvidenceChange(before, status, isContradiction)) {
      const cause = status === 'verified' ? 'source-contradicts' : 'source-rejected';
      await askWhetherItHolds(transaction, { modelId, criterion, cause, actor: reviewer, at });
    }
    if (citedBy !== null) await notify(transaction, { decisionId, userId: citedBy, now });
    return { ok: true, value: { status }, changes, tags: ratingTags(open.model) };
  },
};

const NOT_FETCHED: Refusal = {
  kind: 'conflict',
  detail: 'This site could not fetch the address yet. Once it has answered you can accept the source.',
};

const NOT_SEEN: Refusal = {
  kind: 'invalid',
  errors: [{ path: 'reason', message: 'this site could not fetch the address: say what you saw there yourself' }],
};

/** The model's lock is taken first, as by a vote: decisions and votes on one model are in one order. */
async function lockEvidence(transaction: Transaction, id: string, now: Date) {
  const about = await transaction.evidence.findUnique({ where: { id }, select: { modelId: true } });
  const open = about && (await openModel(transaction, about.modelId, now));
  if (!open) return null;
  const evidence = await transaction.evidence.findUniqueOrThrow({
    where: { id },
    select: { criterion: true, status: true, url: true, addedBy: true, modelId: true },
  });
  return { ...evidence, open };
}

/** What somebody said of a source. */
type Word = Pick<Decision, 'actor' | 'kind' | 'isByOffice' | 'contradicts'>;

function wordsOn(transaction: Transaction, evidenceId: string): Promise<Word[]> {
  return transaction.decision.findMany({
    where: { evidenceId },
    select: { actor: true, kind: true, isByOffice: true, contradicts: true },
    orderBy: { id: 'asc' },
  });
}

function asDecision({ actor, kind, isByOffice }: Word): EvidenceDecision {
  return { actor, isByOffice, verdict: kind === 'source-accepted' ? 'accepted' : 'rejected' };
}

/** Whether the last word is, to the letter, the one that the same person said last before. */
function isSaidAgain(words: readonly Word[]): boolean {
  const [last, before] = words.toReversed().filter(({ actor }) => actor === words.at(-1)?.actor);
  return (
    last?.kind === before?.kind && last?.isByOffice === before?.isByOffice && last?.contradicts === before?.contradicts
  );
}
