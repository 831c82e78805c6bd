import type { Sort } from '../../domain/models/model-filter';
import { Prisma } from '../generated/prisma/client';
import type { Question } from './read-question';

/** What decides a model's place in an order; no two models share one, so that a reader who leafs on misses none. */
export type Place = ReadonlyArray<string | number>;

const BY_NAME = [Prisma.sql`"byName"`, Prisma.sql`slug`];
const BY_ORGANIZATION = Prisma.sql`"byOrganization"`;
const BY_LICENCE = Prisma.sql`"byLicence"`;
const TEXTS = new Set([...BY_NAME, BY_ORGANIZATION, BY_LICENCE]);
// The score sorts within a label and never decides one (framework 1.0, "Score").
const BY_OPENNESS = [Prisma.sql`"byLabel"`, Prisma.sql`"byScore"`, ...BY_NAME];

const ORDERS: Readonly<Record<string, readonly Prisma.Sql[]>> = {
  openness: BY_OPENNESS,
  score: [Prisma.sql`"byScore"`, ...BY_NAME],
  released: [Prisma.sql`"byRelease"`, ...BY_NAME],
  size: [Prisma.sql`"bySize"`, ...BY_NAME],
  name: BY_NAME,
  organization: [BY_ORGANIZATION, ...BY_NAME],
  licence: [BY_LICENCE, ...BY_NAME],
};

/** What rows of the search projection are sorted by, all ascending, so that a place can be compared as a whole. */
export function sortKeys(sort: Sort, question: Question | null): readonly Prisma.Sql[] {
  if (sort === 'relevance') return [closeness(question), ...BY_OPENNESS];
  const known = ORDERS[sort];
  if (known) return known;
  const criterion = sort.slice('criterion.'.length);
  return [Prisma.sql`coalesce((levels ->> ${criterion}::text)::int, 0)`, ...BY_OPENNESS];
}

/** Whether a place can be one in an order, by the kinds of its values. */
export function isPlaceIn(sort: Sort, place: Place): boolean {
  const kinds = sortKeys(sort, null).map((key) => (TEXTS.has(key) ? 'string' : 'number'));
  return place.length === kinds.length && place.every((value, index) => typeof value === kinds[index]);
}

/** A place as the database compares it with a row's sort keys. */
export function placeOf(place: Place): Prisma.Sql {
  return Prisma.join(
    place.map((value) =>
      typeof value === 'number' ? Prisma.sql`${value}::double precision` : Prisma.sql`${value}::text`,
    ),
  );
}

/** What is called just so comes first, then what begins so, what is found by its other names, and by maker or licence. */
function closeness(question: Question | null): Prisma.Sql {
  if (!question) return Prisma.sql`0::int`;
  return Prisma.sql`CASE WHEN names @> ARRAY[${question.joined}::text] THEN 0
    WHEN starts_with("byName", ${question.folded}) THEN 1
    WHEN "nameWords" @@ ${question.query}::tsquery THEN 2 ELSE 3 END`;
}
