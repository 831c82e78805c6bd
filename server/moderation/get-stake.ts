import { clausesSchema, licenceDefaultsSchema } from '../../domain/models/licence';
import { decisionUnder, type StandingVote } from '../../domain/moderation/licence-rating';
import { tellStake } from '../../domain/moderation/tell-stake';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import { type CriterionId, LICENCE_CRITERION_IDS } from '../../domain/ratings/criteria';
import { type EvidenceStatus, evidenceGrade } from '../../domain/ratings/evidence-status';
import type { LabelId } from '../../domain/ratings/framework/v1/labels';
import type { Answer, PublishedState, RatedLevel } from '../../domain/ratings/levels';
import { type Inherited, ModelRatings } from '../../domain/ratings/model-ratings';
import type { PublicationState } from '../../domain/ratings/publication/v1/state';
import type { Stake } from '../../domain/wiki/views';
import type { Queryable } from '../platform/database';
import { consensusPatience } from '../platform/environment';
import type { StoredCount } from '../ratings/lock-rating';

const CATALOGUE = 'source:catalogue';
const LICENCE = 'source:licence';
const PAGE_SELECT = { label: true, licenceSlug: true } as const;

/**
 * What approving a page under a licence would do to its ratings and label: votes are counted as the approval would count
 * them, but nothing is written. The catalogue's departures from a licence stand.
 * @param modelId null for a proposed page.
 */
export async function getStake(client: Queryable, modelId: string | null, licence: string): Promise<Stake> {
  const before =
    modelId === null ? null : await client.model.findUniqueOrThrow({ where: { id: modelId }, select: PAGE_SELECT });
  if (before?.licenceSlug === licence) {
    const label = before.label as LabelId;
    return tellStake({ isNewPage: false, isAnotherLicence: false, criteria: [], label: { from: label, to: label } });
  }
  const model = modelId === null ? null : await readModel(client, modelId);
  const [ratings, after] = [publishedOf(model), publishedOf(model)];
  for (const { criterion, level, urls } of await opinionsOf(client, licence)) {
    const votes = model?.votes.filter((vote) => vote.criterion === criterion) ?? [];
    const departs = votes.some(({ voter }) => voter === CATALOGUE);
    const says = departs ? null : { level, evidence: gradeOf(model, criterion, urls) };
    const outcome = decisionUnder(standingVotes(model, criterion, votes), says);
    after.count(criterion, outcome, Date.now());
  }
  const criteria = LICENCE_CRITERION_IDS.flatMap((criterion) => {
    const [from, to] = [levelIn(ratings, criterion), levelIn(after, criterion)];
    return to === null || from === to ? [] : [{ criterion, from, to }];
  });
  const label = { from: ratings.label, to: after.label };
  return tellStake({ isNewPage: model === null, isAnotherLicence: true, criteria, label });
}

type StoredModel = Awaited<ReturnType<typeof readModel>>;

async function readModel(client: Queryable, id: string) {
  const criterion = { in: [...LICENCE_CRITERION_IDS] };
  return client.model.findUniqueOrThrow({
    where: { id },
    select: {
      label: true,
      ratings: {
        select: {
          criterion: true,
          evidenceChanges: true,
          outcome: true,
          publication: true,
          inherited: true,
          publishedLevel: true,
          publishedState: true,
        },
      },
      votes: {
        where: { criterion, voter: { not: LICENCE } },
        select: {
          criterion: true,
          voter: true,
          answer: true,
          evidenceIds: true,
          changesAtVote: true,
          counted: true,
        },
      },
      evidence: { where: { criterion }, select: { id: true, criterion: true, url: true, status: true } },
    },
  });
}

async function opinionsOf(client: Queryable, slug: string) {
  const licence = await client.licence.findUnique({ where: { slug }, select: { clauses: true, defaults: true } });
  if (!licence) return [];
  const [clauses, defaults] = [clausesSchema.parse(licence.clauses), licenceDefaultsSchema.parse(licence.defaults)];
  return LICENCE_CRITERION_IDS.map((criterion) => {
    const { level, clauses: readFrom } = defaults[criterion];
    return { criterion, level, urls: readFrom.flatMap((id) => clauses[id].sources.map(({ url }) => url)) };
  });
}

function publishedOf(model: StoredModel | null): ModelRatings {
  return new ModelRatings({
    label: (model?.label ?? 'unrated') as LabelId,
    labelSince: 0,
    patience: consensusPatience(),
    ratings: (model?.ratings ?? []).map(({ criterion, ...rating }) => [
      criterion as CriterionId,
      {
        counted: rating.outcome as unknown as Decision,
        publication: rating.publication as unknown as PublicationState,
        inherited: rating.inherited as unknown as Inherited | null,
        published: {
          level: rating.publishedLevel as RatedLevel | null,
          state: rating.publishedState as PublishedState,
          since: 0,
        },
        firstSettled: null,
      },
    ]),
  });
}

function levelIn({ ratings }: ModelRatings, criterion: CriterionId): RatedLevel | null {
  return ratings.get(criterion)?.published.level ?? null;
}

function standingVotes(
  model: StoredModel | null,
  criterion: CriterionId,
  votes: ReadonlyArray<StoredModel['votes'][number]>,
): StandingVote[] {
  const changes = model?.ratings.find((one) => one.criterion === criterion)?.evidenceChanges ?? 0;
  const statuses = new Map(model?.evidence.map(({ id, status }) => [id, status as EvidenceStatus]));
  return votes.map(({ voter, answer, evidenceIds, changesAtVote, counted }) => ({
    voter,
    answer: answer as Answer,
    parts: counted as unknown as StoredCount,
    evidence: evidenceGrade(evidenceIds.flatMap((id) => statuses.get(id) ?? [])),
    changesSince: changes + 1 - changesAtVote,
  }));
}

/** A licence's address that nobody has decided on counts as cited, as one does that is cited first. */
function gradeOf(model: StoredModel | null, criterion: CriterionId, urls: readonly string[]) {
  const known = new Map(
    (model?.evidence ?? []).filter((one) => one.criterion === criterion).map(({ url, status }) => [url, status]),
  );
  return evidenceGrade(urls.map((url) => (known.get(url) ?? 'cited') as EvidenceStatus));
}
