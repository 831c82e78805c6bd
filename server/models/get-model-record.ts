import type { LabelView, ModelPage, Named, RatingView, ScoreView, Variant } from '../../domain/models/views';
import type { EvidenceStatus } from '../../domain/ratings/evidence-status';
import type { RatedLevel } from '../../domain/ratings/levels';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { readModelPage } from './get-model-page';

/** An address cited on a rating. */
export type CitedEvidence = { url: string; title: string; status: EvidenceStatus };

/** A licence by its full name. */
export type LicenceRecord = Named & { spdx: string | null };

/** One rating as machines read it. */
export type RatingRecord = Omit<RatingView, 'lacks' | 'tipping' | 'outlook' | 'sources'> & {
  sources: ReadonlyArray<{ name: string; level: RatedLevel }>;
  evidence: readonly CitedEvidence[];
};

/** A model as machines read it (contract, section 4): what can be counted and compared, without prose. */
export type ModelRecord = Pick<
  ModelPage,
  | 'slug'
  | 'name'
  | 'organization'
  | 'releasedOn'
  | 'base'
  | 'family'
  | 'lenses'
  | 'framework'
  | 'revision'
  | 'updatedAt'
> & {
  licence: LicenceRecord;
  variants: readonly Variant[];
  label: LabelView;
  score: ScoreView | null;
  ratings: readonly RatingRecord[];
};

/** A model's record, or null where there is no such model. */
export const getModelRecord = cached(
  'model-record',
  (slug) => [tags.model(slug)],
  (slug) => readModelRecord(database(), slug),
);

/** The uncached query behind `getModelRecord`. */
export async function readModelRecord(client: Queryable, slug: string): Promise<ModelRecord | null> {
  const page = await readModelPage(client, slug);
  const facts = await client.model.findUnique({
    where: { slug },
    select: {
      licence: { select: { slug: true, name: true, spdx: true } },
      evidence: {
        select: { criterion: true, url: true, title: true, status: true },
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
      },
    },
  });
  return page && facts && toModelRecord(page, facts);
}

/** What a record tells that the page does not. */
type RecordFacts = {
  licence: LicenceRecord;
  evidence: ReadonlyArray<{ criterion: string; url: string; title: string; status: string }>;
};

/** A model's record, from its page as it is or as it was. */
export function toModelRecord(page: ModelPage, facts: RecordFacts): ModelRecord {
  return {
    slug: page.slug,
    name: page.name,
    organization: page.organization,
    releasedOn: page.releasedOn,
    licence: facts.licence,
    base: page.base,
    variants: page.variants,
    family: page.family,
    label: page.label,
    score: page.score,
    ratings: page.ratings.map(({ lacks: _lacks, tipping: _tipping, outlook: _outlook, sources, ...rating }) => ({
      ...rating,
      sources: sources.map(({ name, level }) => ({ name, level })),
      evidence: facts.evidence.filter(({ criterion }) => criterion === rating.criterion).map(toCited),
    })),
    lenses: page.lenses,
    framework: page.framework,
    revision: page.revision,
    updatedAt: page.updatedAt,
  };
}

/** Evidence as stored, without what only the database needs. */
function toCited({ url, title, status }: { url: string; title: string; status: string }): CitedEvidence {
  return { url, title, status: status as EvidenceStatus };
}
