import type { RatingView } from '../models/views';
import type { Lack } from './consensus/v1/decision';
import { type CriterionId, NA_CRITERION_IDS } from './criteria';
import { LEVEL_NAMES } from './levels';

const SOURCE_NAMES: Readonly<Record<string, string>> = {
  catalogue: 'the editors’ reading of the sources below',
  licence: 'what the licence says by default',
};

const WANTED: Readonly<Record<Lack, string>> = {
  quorum: 'votes from at least three independent sides that weigh two full votes together',
  agreement: 'clearer agreement on one level',
  bridge: 'strict and lenient raters meeting on one level',
  proof: 'verified evidence at that level or above',
  applicability: 'an answer to whether the question applies at all',
};

const acceptsNa: ReadonlySet<CriterionId> = new Set(NA_CRITERION_IDS);

/** Why a rating stands as it does and what would settle it, in two sentences for a lay reader. */
export function explainRating(
  rating: Pick<RatingView, 'criterion' | 'level' | 'state' | 'people' | 'sources' | 'lacks'>,
): string {
  const { level, state, people } = rating;
  const answered = Object.values(people).reduce((sum, count) => sum + count, 0);
  // Where a question applies to every model, few votes leave that open by the count only.
  const lacks = rating.lacks.filter((lack) => lack !== 'applicability' || acceptsNa.has(rating.criterion));
  const wanted = `Settling it takes ${lacks.length === 0 ? 'more votes' : listOf(lacks.map((lack) => WANTED[lack]))}.`;
  if (level === null) {
    const raters = answered - people.unknown;
    const said =
      raters > 0 ? `${headcount(raters)} rated this, with votes that do not weigh yet.` : 'Nobody has rated this yet.';
    return `${said} ${wanted}`;
  }
  const name = LEVEL_NAMES[level];
  if (state === 'consensus')
    return `${headcount(answered)} answered, and the middle vote is ${name} beyond reasonable doubt.`;
  if (answered === 0) {
    const readings = rating.sources.map(({ name: source }) => SOURCE_NAMES[source] ?? `the import from ${source}`);
    return `${name} is ${listOf(readings)}; nobody has voted, so it is provisional. ${wanted}`;
  }
  return state === 'contested'
    ? `${headcount(answered)} answered and they disagree; ${name} is the middle vote. ${wanted}`
    : `${headcount(answered)} answered; ${name} is the middle vote so far. ${wanted}`;
}

function headcount(people: number): string {
  return people === 1 ? 'One person' : `${people} people`;
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}
