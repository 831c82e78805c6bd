import type { Actor } from '../../domain/people/permissions';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Answer } from '../../domain/ratings/levels';
import { run } from '../../server/commands/run';
import type { PrismaClient } from '../../server/generated/prisma/client';
import { readModelPage } from '../../server/models/get-model-page';
import { castVote, withdrawVote } from '../../server/ratings/cast-vote';
import { recompute } from '../../server/ratings/recompute';
import { reviewEvidence } from '../../server/ratings/review-evidence';
import { done } from './edits';
import { createPerson } from './people';

/** Names one rating of one model. */
export type OnRating = { model: string; criterion: CriterionId };

let cited = 0;

/** The commands on ratings over a test's database, each with the input that most tests give it. */
export function ratingsOver(database: { readonly client: PrismaClient; readonly url: string }) {
  const vote = (actor: Actor, on: OnRating, level: Answer, now = new Date(), more: Record<string, unknown> = {}) =>
    done(run(castVote, actor, { ...on, level, ...more }, { client: database.client, now }));
  const source = (url: string) => database.client.evidence.findFirstOrThrow({ where: { url }, select: { id: true } });
  const review = async (moderator: Actor, url: string, verdict: 'accepted' | 'rejected', now = new Date()) => {
    const { id: evidence } = await source(url);
    await done(
      run(reviewEvidence, moderator, { evidence, verdict, reason: 'Looked at.' }, { client: database.client, now }),
    );
  };
  return {
    vote,
    review,
    source,
    withdraw: (actor: Actor, on: OnRating, now = new Date()) =>
      done(run(withdrawVote, actor, on, { client: database.client, now })),
    /** Proposes a level with a source of its own. @returns its address. */
    propose: async (actor: Actor, on: OnRating, level: Answer, now = new Date()) => {
      cited += 1;
      const url = `https://example.org/proof-${cited}`;
      await vote(actor, on, level, now, { reason: 'It says so.', evidence: [url] });
      return url;
    },
    /** Three founding raters agree on a level, with a source that a moderator accepts: the least that is a consensus. */
    agree: async (on: OnRating, level: Answer, now = new Date()) => {
      const founding = () => createPerson(database.client, { isFounding: true });
      const raters = [await founding(), await founding(), await founding()] as const;
      const moderator = await createPerson(database.client, { role: 'moderator' });
      cited += 1;
      const url = `https://example.org/proof-${cited}`;
      for (const rater of raters) await vote(rater, on, level, now, { reason: 'It says so.', evidence: [url] });
      await review(moderator, url, 'accepted', now);
      return { raters, moderator, url };
    },
    rating: async ({ model, criterion }: OnRating) => {
      const page = await readModelPage(database.client, model);
      const found = page?.ratings.find((one) => one.criterion === criterion);
      if (!page || !found) throw new Error(`There is no rating of ${criterion} on ${model}.`);
      return { ...found, label: page.label, score: page.score };
    },
    /** What a recompute would store differently: nothing, if all is well. */
    differences: async () => (await recompute(database.url, { isCheck: true })).differences,
  };
}
