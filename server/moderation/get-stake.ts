import { clausesSchema, licenceDefaultsSchema } from '../../domain/models/licence';
import { decisionUnder, type LicenceRating } from '../../domain/moderation/licence-rating';
import { tellStake } from '../../domain/moderation/tell-stake';
import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { CountedVote } from '../../domain/ratings/consensus/v1/counted-vote';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import type { RatingTally } from '../../domain/ratings/consensus/v1/tally';
import { type CriterionId, LICENCE_CRITERION_IDS } from '../../domain/ratings/criteria';
import { type EvidenceStatus, evidenceGrade } from '../../domain/ratings/evidence-status';
import type { LabelId } from '../../domain/ratings/framework/v1/labels';
import type { PublishedState, RatedLevel } from '../../domain/ratings/levels';
import { type Inherited, ModelRatings } from '../../domain/ratings/model-ratings';
import type { PublicationState } from '../../domain/ratings/publication/v1/state';
import type { Stake } from '../../domain/wiki/views';
import type { Queryable } from '../platform/database';
import { consensusPatience } from '../platform/environment';

const CATALOGUE = 'source:catalogue';
const LICENCE = 'source:licence';

/**
 * What approving a page under a licence would do to its ratings and label: the licence's votes are counted as the
 * approval would count them, but not written. The catalogue's departures from a licence stand.
 * @param modelId null for a proposed page.
 */
export async function getStake(client: Queryable, modelId: string | null, licence: string): Promise<Stake> {
  const model = modelId === null ? null : await readModel(client, modelId);
  const isAnotherLicence = model?.licenceSlug !== licence;
  const before = (model?.label ?? 'unrated') as LabelId;
  const opinions = isAnotherLicence ? await opinionsOf(client, licence) : [];
  const [ratings, after] = [publishedOf(model), publishedOf(model)];
  for (const { criterion, level, urls } of opinions) {
    if (model?.votes.some((vote) => vote.voter === CATALOGUE && vote.criterion === criterion)) continue;
    const outcome = decisionUnder({
      ...standingOf(model, criterion),
      level,
      evidence: gradeOf(model, criterion, urls),
    });
    after.count(criterion, outcome, Date.now());
  }
  const criteria = LICENCE_CRITERION_IDS.flatMap((criterion) => {
    const [from, to] = [levelIn(ratings, criterion), levelIn(after, criterion)];
    return to === null || from === to ? [] : [{ criterion, from, to }];
  });
  const label = { from: before, to: isAnotherLicence ? after.label : before };
  return tellStake({ isNewPage: model === null, isAnotherLicence, criteria, label });
}

type StoredModel = Awaited<ReturnType<typeof readModel>>;

async function readModel(client: Queryable, id: string) {
  const criterion = { in: [...LICENCE_CRITERION_IDS] };
  const model = await client.model.findUniqueOrThrow({
    where: { id },
    select: {
      label: true,
      licenceSlug: true,
      ratings: {
        select: {
          criterion: true,
          tally: true,
          outcome: true,
          publication: true,
          inherited: true,
          publishedLevel: true,
          publishedState: true,
        },
      },
      votes: {
        where: { criterion, voter: { in: [CATALOGUE, LICENCE] } },
        select: { criterion: true, voter: true, counted: true },
      },
      evidence: { where: { criterion }, select: { criterion: true, url: true, status: true } },
    },
  });
  const blocs = await client.blocTally.findMany({
    where: { modelId: id, criterion, bloc: LICENCE },
    select: { criterion: true, counters: true },
  });
  return { ...model, blocs };
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

function standingOf(model: StoredModel | null, criterion: CriterionId): Pick<LicenceRating, 'tally' | 'standing'> {
  const of = (row: { criterion: string }) => row.criterion === criterion;
  const tally = model?.ratings.find(of)?.tally as unknown as RatingTally | undefined;
  const vote = model?.votes.find((row) => of(row) && row.voter === LICENCE);
  const bloc = model?.blocs.find(of);
  return {
    tally: tally ?? null,
    standing:
      vote && bloc
        ? { counted: vote.counted as unknown as CountedVote, bloc: bloc.counters as unknown as BlocTally }
        : null,
  };
}

/** A licence's address that nobody has decided on counts as cited, as one does that is cited first. */
function gradeOf(model: StoredModel | null, criterion: CriterionId, urls: readonly string[]) {
  const known = new Map(
    (model?.evidence ?? []).filter((one) => one.criterion === criterion).map(({ url, status }) => [url, status]),
  );
  return evidenceGrade(urls.map((url) => (known.get(url) ?? 'cited') as EvidenceStatus));
}
