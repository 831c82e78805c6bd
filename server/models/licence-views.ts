import { CLAUSE_IDS, CLAUSE_QUESTIONS, type ClauseAnswer, type ClauseId } from '../../domain/models/clauses';
import { type Clauses, clausesSchema, licenceDefaultsSchema } from '../../domain/models/licence';
import { kindOfLicence } from '../../domain/models/licence-kind';
import type { Cap, LicencePage, LicenceSummary } from '../../domain/models/views';
import { LICENCE_CRITERION_IDS } from '../../domain/ratings/criteria';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';
import { readFirst } from './read-first';

const BY_NAME = new Intl.Collator('en', { numeric: true });

/** The licence registry by short name. */
export const listLicences = cached(
  'licences',
  () => [tags.licences(), tags.models()],
  () => readLicences(database()),
);

/** A licence with its clauses and the most open models under it, or null. */
export const getLicencePage = cached(
  'licence-page',
  (slug) => [tags.licence(slug), tags.models()],
  (slug) => readLicencePage(database(), slug),
);

const FACTS = {
  slug: true,
  name: true,
  shortName: true,
  spdx: true,
  osiApproved: true,
  steward: true,
  summary: true,
  clauses: true,
  defaults: true,
} as const;

/** The uncached query behind `listLicences`. */
export async function readLicences(client: Queryable): Promise<LicenceSummary[]> {
  const rows = await client.licence.findMany({
    select: { ...FACTS, _count: { select: { models: true } } },
  });
  const summaries = rows.map(({ clauses, defaults, _count, ...facts }) => {
    const known = clausesSchema.parse(clauses);
    const kind = kindOfLicence(licenceDefaultsSchema.parse(defaults));
    const answers = Object.fromEntries(CLAUSE_IDS.map((id) => [id, known[id].says])) as Record<ClauseId, ClauseAnswer>;
    return { ...facts, kind, cap: capOf(known['user-cap']), answers, models: _count.models };
  });
  return summaries.toSorted((a, b) => BY_NAME.compare(a.shortName, b.shortName));
}

/** The uncached query behind `getLicencePage`. */
export async function readLicencePage(client: Queryable, slug: string, most?: number): Promise<LicencePage | null> {
  const row = await client.licence.findUnique({ where: { slug }, select: { ...FACTS, url: true } });
  if (!row) return null;
  const { clauses: storedClauses, defaults: storedDefaults, ...facts } = row;
  const clauses = clausesSchema.parse(storedClauses);
  const defaults = licenceDefaultsSchema.parse(storedDefaults);
  return {
    ...facts,
    kind: kindOfLicence(defaults),
    clauses: CLAUSE_IDS.map((id) => {
      const { says, detail, section, sources } = clauses[id];
      const links = sources.map(({ url, title }) => ({ url, title }));
      return { id, question: CLAUSE_QUESTIONS[id], says, detail, section, cap: capOf(clauses[id]), sources: links };
    }),
    defaults: LICENCE_CRITERION_IDS.map((criterion) => ({ criterion, ...defaults[criterion] })),
    ...(await readFirst(client, { facet: 'licence', value: slug, sort: 'openness' }, most)),
  };
}

function capOf({ limit, unit }: Clauses[ClauseId]): Cap | null {
  return limit === null ? null : { limit, unit };
}
