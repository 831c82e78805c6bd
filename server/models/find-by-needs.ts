import { type Clauses, clausesSchema } from '../../domain/models/licence';
import { MODELS_PER_PAGE } from '../../domain/models/model-filter';
import { answerByLevel, levelsAnswering, type Need, type NeedAnswer } from '../../domain/models/needs';
import { answerOf } from '../../domain/models/permissions';
import type { ModelSummary, NeedLine, NeedMatch } from '../../domain/models/views';
import { CRITERION_BY_ID } from '../../domain/ratings/framework/v1/criteria';
import { LEVEL_NAMES, LEVELS } from '../../domain/ratings/levels';
import { Prisma } from '../generated/prisma/client';
import { database, type Queryable } from '../platform/database';
import { listPage } from '../platform/list-page';
import { readSummaries } from './read-summaries';

/** A page of the models that meet needs, and how many pages there are, both counted from 1. */
type FoundByNeeds = { matches: NeedMatch[]; total: number; page: number; pages: number };

/**
 * Models that meet needs, those first that meet all of them without conditions. Those that fail one are left out. A page
 * beyond the last is read as the last.
 */
export function findByNeeds(needs: readonly Need[], page: number): Promise<FoundByNeeds> {
  return readByNeeds(database(), needs, page);
}

/** The uncached query behind `findByNeeds`. */
export async function readByNeeds(client: Queryable, needs: readonly Need[], wanted: number): Promise<FoundByNeeds> {
  // A registry is small, and most models share few licences: clauses are read once for all.
  const licences = new Map(
    (await client.licence.findMany({ select: { slug: true, clauses: true } })).map(({ slug, clauses }) => [
      slug,
      clausesSchema.parse(clauses),
    ]),
  );
  const fails = needs.map((need) => facetsAnswering(need, licences, ['no']));
  const meets = needs.map((need) => facetsAnswering(need, licences, ['yes']));
  const isPossible = allOf(fails.map((facets) => Prisma.sql`NOT facets && ${facets}::text[]`));
  const isMet = allOf(meets.map((facets) => Prisma.sql`facets && ${facets}::text[]`));
  const [row] = await client.$queryRaw<Array<{ total: number }>>`
    SELECT count(*)::int AS total FROM "ModelSearch" WHERE ${isPossible}`;
  const total = row?.total ?? 0;
  const { page, pages } = listPage(total, wanted, MODELS_PER_PAGE);
  const rows = await client.$queryRaw<Array<{ id: string }>>`
    SELECT "modelId" AS id FROM "ModelSearch" WHERE ${isPossible}
    ORDER BY (${isMet}) DESC, "byLabel", "byScore", "byName", slug
    LIMIT ${MODELS_PER_PAGE} OFFSET ${(page - 1) * MODELS_PER_PAGE}`;
  const models = await readSummaries(
    client,
    rows.map(({ id }) => id),
  );
  const matches = models.flatMap(({ model }) => {
    const clauses = licences.get(model.licence.slug);
    return clauses ? [{ model, lines: needs.map((need) => lineOf(need, model, clauses)) }] : [];
  });
  return { matches, total, page, pages };
}

function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join([...conditions], ' AND ');
}

/** Facets of models that answer a need so, as the search projection spells them. */
function facetsAnswering(need: Need, licences: ReadonlyMap<string, Clauses>, answers: readonly NeedAnswer[]): string[] {
  if ('criterion' in need) {
    return levelsAnswering(need, answers).map((level) => `criterion.${need.criterion}:${level}`);
  }
  return [...licences]
    .filter(([, clauses]) => answers.includes(answerOf(need.clause, clauses[need.clause].says)))
    .map(([slug]) => `licence:${slug}`);
}

function lineOf(need: Need, model: ModelSummary, clauses: Clauses): NeedLine {
  const { id, name } = need;
  if ('clause' in need) {
    const { says, detail } = clauses[need.clause];
    const href = `/licences/${model.licence.slug}#${need.clause}`;
    return { need: id, name, answer: answerOf(need.clause, says), detail, said: { clause: need.clause }, href };
  }
  const level = model.marks.find(({ criterion }) => criterion === need.criterion)?.level ?? null;
  const rated = LEVELS.find((one) => one === level);
  const detail = rated
    ? `${LEVEL_NAMES[rated]}: ${CRITERION_BY_ID[need.criterion].rubric[rated]}`
    : level === 'na'
      ? 'Does not apply.'
      : 'Nobody has rated this yet.';
  return {
    need: id,
    name,
    answer: answerByLevel(need, level),
    detail,
    said: { criterion: need.criterion },
    href: `/models/${model.slug}/criteria/${need.criterion}`,
  };
}
