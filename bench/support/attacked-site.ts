import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/people/permissions';
import { ATTACK_LEVEL, HONEST_LEVEL, type Participant } from '../../domain/ratings/attack/scenarios';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import type { Level } from '../../domain/ratings/levels';
import { run } from '../../server/commands/run';
import type { PrismaClient } from '../../server/generated/prisma/client';
import { castVote } from '../../server/ratings/cast-vote';
import { reviewEvidence } from '../../server/ratings/review-evidence';
import { prepareVotingSite, type Target } from './voting-site';

type Person = Actor & { kind: 'person' };

/** A rating under attack, with the proposal and its verified source that each side backs. */
export type AttackedRating = { target: Target; maker: string; proposals: Map<Level, string> };

const WEEK = 7 * 24 * 60 * 60 * 1000;
const FIRST_WEEK = Date.UTC(2024, 0, 1);

/** A site with the catalogue on which made-up people vote, each attack on a rating of its own, all by the commands. */
export class AttackedSite {
  private constructor(
    private readonly client: PrismaClient,
    private readonly targets: Target[],
    private readonly moderator: Person,
  ) {}

  static async prepare(client: PrismaClient): Promise<AttackedSite> {
    const { targets } = await prepareVotingSite(client, 0);
    const id = randomUUID();
    await client.user.create({ data: { id, email: `${id}@example.org`, role: 'moderator', createdAt: new Date() } });
    return new AttackedSite(client, targets, { kind: 'person', id, role: 'moderator', isSuspended: false });
  }

  /** A rating that nobody has attacked, on which honest people have voted. */
  async nextRating(honest: readonly Participant[]): Promise<AttackedRating> {
    const target = this.targets.pop();
    if (!target) throw new Error('Every rating has been attacked.');
    const { organizationSlug } = await this.client.model.findUniqueOrThrow({ where: { id: target.modelId } });
    const rating: AttackedRating = { target, maker: organizationSlug, proposals: new Map() };
    for (const person of await this.join(honest, rating)) await this.vote(rating, person, HONEST_LEVEL);
    return rating;
  }

  /** Accounts for participants, standing and camp as if the day's snapshot had found them. */
  async join(participants: readonly Participant[], rating?: AttackedRating): Promise<Array<Person & Participant>> {
    const people = participants.map((one) => ({
      ...one,
      kind: 'person' as const,
      id: randomUUID(),
      role: 'member' as const,
      isSuspended: false,
    }));
    await this.client.user.createMany({
      data: people.map(({ id, standing, camp, week, isRing }) => ({
        id,
        email: `${id}@example.org`,
        standing,
        camp,
        ring: isRing ? 'ring' : null,
        createdAt: new Date(FIRST_WEEK + week * WEEK),
      })),
    });
    const staff = people.filter(({ isStaff }) => isStaff);
    if (staff.length > 0 && rating) {
      await this.client.affiliation.createMany({
        data: staff.map(({ id: userId }) => ({
          userId,
          organizationSlug: rating.maker,
          isShown: true,
          at: new Date(),
        })),
      });
    }
    return people;
  }

  /** One more attacker votes. @returns the count after it. */
  attack(rating: AttackedRating, person: Person): Promise<Decision> {
    return this.vote(rating, person, ATTACK_LEVEL);
  }

  /** The first of a side proposes with a source, which the moderator verifies; whoever comes after backs it. */
  private async vote(rating: AttackedRating, person: Person, level: Level): Promise<Decision> {
    const { slug: model, criterion, modelId } = rating.target;
    const backs = rating.proposals.get(level);
    const url = `https://example.org/${level}`;
    const words = backs ? { backs } : { reason: 'It says so.', evidence: [url] };
    const result = await run(castVote, person, { model, criterion, level, ...words }, { client: this.client });
    if (!result.ok || !result.value.outcome) throw new Error(`A vote did not count: ${JSON.stringify(result)}`);
    if (backs) return result.value.outcome;
    const source = await this.client.evidence.findFirstOrThrow({ where: { modelId, criterion, url } });
    const review = { evidence: source.id, verdict: 'accepted', reason: 'It says so.' };
    const reviewed = await run(reviewEvidence, this.moderator, review, { client: this.client });
    if (!reviewed.ok) throw new Error(`The source was not accepted: ${JSON.stringify(reviewed.refusal)}`);
    const where = { modelId, criterion, author: `person:${person.id}` };
    const proposal = await this.client.proposal.findFirstOrThrow({ where });
    rating.proposals.set(level, proposal.id.toString());
    const counted = await this.client.rating.findUniqueOrThrow({
      where: { modelId_criterion: { modelId, criterion } },
    });
    return counted.outcome as unknown as Decision;
  }
}
