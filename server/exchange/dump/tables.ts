import type { Pseudonyms } from './pseudonyms';

/** A row as it is written: JSON but for dates, which are written as ISO 8601 in UTC. */
export type DumpRow = Record<string, unknown>;

/** A table of the dump. */
export type DumpTable = {
  name: string;
  /** What a row is, in a phrase. */
  about: string;
  columns: readonly string[];
  sql: string;
  /** Hides who people are. */
  hide?: (row: DumpRow, names: Pseudonyms) => DumpRow;
};

/** Columns of the stored ratings, by the names that they have in the database. */
const RATING_COLUMNS = [
  'rule',
  'tally',
  'outcome',
  'publishedLevel',
  'publishedState',
  'publishedSince',
  'publication',
  'dueAt',
  'firstSettledLevel',
  'firstSettledAt',
  'frozenUntil',
  'inherited',
  'inheritedFromId',
  'evidenceChanges',
] as const;

/**
 * The tables of the dump, in the order in which they are written. What belongs to a model is ordered by model, then as it
 * happened, so that a reader needs to hold one model at a time (docs/dump.md).
 */
export const DUMP_TABLES: readonly DumpTable[] = [
  {
    name: 'organizations',
    about: 'who releases models',
    columns: ['slug', 'name', 'kind', 'country', 'url', 'summary', 'sources'],
    sql: 'SELECT slug, name, kind, country, url, summary, sources FROM "Organization" ORDER BY slug',
  },
  {
    name: 'families',
    about: 'lines of models by one organisation',
    columns: ['slug', 'name', 'organization', 'summary', 'sources'],
    sql: 'SELECT slug, name, "organizationSlug" AS organization, summary, sources FROM "Family" ORDER BY slug',
  },
  {
    name: 'licences',
    about: 'licences, clause by clause',
    columns: ['slug', 'name', 'shortName', 'spdx', 'osiApproved', 'steward', 'url', 'summary', 'clauses', 'defaults'],
    sql: `SELECT slug, name, "shortName", spdx, "osiApproved", steward, url, summary, clauses, defaults
      FROM "Licence" ORDER BY slug`,
  },
  {
    name: 'models',
    about: 'models with their label, score and all that is uncertain about both',
    columns: [
      'id',
      'slug',
      'name',
      'aliases',
      'organization',
      'family',
      'licence',
      'base',
      'modality',
      'releasedOn',
      'document',
      'revision',
      'framework',
      'patience',
      'label',
      'labelSince',
      'assessment',
      'score',
      'createdAt',
      'ratedAt',
    ],
    sql: `SELECT id, slug, name, aliases, "organizationSlug" AS organization, "familySlug" AS family,
        "licenceSlug" AS licence, "baseId" AS base, modality, "releasedOn"::text, document, revision, framework, patience,
        label, "labelSince", assessment, score, "createdAt", "ratedAt"
      FROM "Model" ORDER BY id`,
  },
  {
    name: 'votes',
    about: 'the log of votes, changes of votes and withdrawals, each as it was counted when it was cast',
    columns: [
      'model',
      'id',
      'at',
      'criterion',
      'voter',
      'answer',
      'evidence',
      'backs',
      'hasReason',
      'standing',
      'camp',
      'bloc',
      'evidenceChanges',
    ],
    sql: `SELECT "modelId" AS model, v.id::text, at, criterion, voter, answer, "evidenceIds" AS evidence, backs::text,
        "reasonTextId" IS NOT NULL AS "hasReason", standing, camp, bloc, "evidenceChanges"
      FROM "VoteEvent" v ORDER BY "modelId", v.id`,
    hide: (row, names) => ({ ...row, voter: names.of(String(row.voter)), bloc: names.bloc(String(row.bloc)) }),
  },
  {
    name: 'decisions',
    about: 'what moderators and established members decided on ratings',
    columns: [
      'model',
      'id',
      'at',
      'criterion',
      'kind',
      'actor',
      'isByOffice',
      'contradicts',
      'isFetched',
      'evidenceId',
      'reason',
    ],
    sql: `SELECT d."modelId" AS model, d.id::text, d.at, coalesce(e.criterion, d.detail ->> 'criterion') AS criterion,
        d.kind, d.actor, d."isByOffice", d.contradicts, (d.detail ->> 'isFetched')::boolean AS "isFetched",
        d."evidenceId", t.body AS reason
      FROM "Decision" d LEFT JOIN "Evidence" e ON e.id = d."evidenceId" LEFT JOIN "Text" t ON t.id = d."reasonTextId"
      WHERE d."modelId" IS NOT NULL AND (d."evidenceId" IS NOT NULL OR d.kind IN ('freeze-released', 'consensus-shortened'))
      ORDER BY d."modelId", d.id`,
    hide: (row, names) => ({ ...row, actor: names.of(String(row.actor)) }),
  },
  {
    name: 'events',
    about: 'what else moved ratings: standings and camps that changed, evidence that did, bases, patience',
    columns: ['model', 'id', 'at', 'criterion', 'kind', 'detail'],
    sql: `SELECT "modelId" AS model, r.id::text, at, criterion, kind, detail FROM "RatingEvent" r
      ORDER BY "modelId", r.id`,
    hide: (row, names) => ({ ...row, detail: hideDetail(row.detail as DumpRow, names) }),
  },
  {
    name: 'evidence',
    about: 'addresses cited on ratings, where they stand, and what fetching them found last',
    columns: [
      'model',
      'id',
      'criterion',
      'url',
      'title',
      'status',
      'addedBy',
      'addedAt',
      'checkedAt',
      'checkedStatus',
      'checkedFault',
    ],
    sql: `SELECT "modelId" AS model, id, criterion, e.url, e.title, e.status, "addedBy", "addedAt", c.at AS "checkedAt",
        c.status AS "checkedStatus", c.fault AS "checkedFault"
      FROM "Evidence" e LEFT JOIN "AddressCheck" c ON c.url = e.url ORDER BY "modelId", id`,
    hide: (row, names) => ({ ...row, addedBy: names.of(String(row.addedBy)) }),
  },
  {
    name: 'proposals',
    about: 'levels with reason and evidence that others can back; the id is that of the vote that made it',
    columns: ['model', 'id', 'criterion', 'level', 'author', 'at', 'reason', 'evidence', 'supporters'],
    sql: `SELECT "modelId" AS model, p.id::text, criterion, level, author, at, t.body AS reason, "evidenceIds" AS evidence,
        supporters
      FROM "Proposal" p JOIN "Text" t ON t.id = p."reasonTextId" ORDER BY "modelId", p.id`,
    hide: (row, names) => ({ ...row, author: names.of(String(row.author)) }),
  },
  {
    name: 'votes-in-force',
    about: 'the latest vote of each voter, with every factor and part that it is counted by',
    columns: [
      'model',
      'criterion',
      'voter',
      'eventId',
      'answer',
      'evidenceIds',
      'backs',
      'changesAtVote',
      'counted',
      'evidenceFactor',
      'changesSince',
    ],
    sql: `SELECT v."modelId" AS model, v.criterion, v.voter, v."eventId"::text, v.answer, v."evidenceIds", v.backs::text,
        v."changesAtVote", v.counted, coalesce((
          SELECT max(CASE status WHEN 'verified' THEN 1000 WHEN 'cited' THEN 500 ELSE 250 END)
          FROM "Evidence" e WHERE e.id = ANY (v."evidenceIds")), 250) AS "evidenceFactor",
        r."evidenceChanges" - v."changesAtVote" AS "changesSince"
      FROM "VoteInForce" v JOIN "Rating" r ON r."modelId" = v."modelId" AND r.criterion = v.criterion
      ORDER BY v."modelId", v.criterion, v."eventId"`,
    hide: (row, names) => {
      const counted = row.counted as { bloc: string };
      return { ...row, voter: names.of(String(row.voter)), counted: { ...counted, bloc: names.bloc(counted.bloc) } };
    },
  },
  {
    name: 'blocs',
    about: 'what the votes of each bloc sum to on a rating, before its cap',
    columns: ['model', 'criterion', 'bloc', 'counters'],
    sql: 'SELECT "modelId" AS model, criterion, bloc, counters FROM "BlocTally" ORDER BY "modelId", criterion, bloc',
    hide: (row, names) => ({ ...row, bloc: names.bloc(String(row.bloc)) }),
  },
  {
    name: 'ratings',
    about: 'the current count of each rating, and what is published of it',
    columns: ['model', 'criterion', ...RATING_COLUMNS],
    sql: `SELECT "modelId" AS model, criterion, ${RATING_COLUMNS.map((column) => `"${column}"`).join(', ')} FROM "Rating"
      ORDER BY "modelId", criterion`,
  },
  {
    name: 'standings',
    about: 'what people’s records made of their votes from a day on: a row where it changed',
    columns: ['id', 'day', 'at', 'person', 'standing', 'camp', 'isFounding'],
    sql: `SELECT s.id::text, day::text, at, person, standing, camp, "isFounding" FROM "StandingEntry" s ORDER BY s.id`,
    hide: (row, names) => ({ ...row, person: names.of(String(row.person)) }),
  },
];

/** The detail of an event names a voter where it is about one. */
function hideDetail(detail: DumpRow, names: Pseudonyms): DumpRow {
  const hidden = { ...detail };
  if (typeof detail.voter === 'string') hidden.voter = names.of(detail.voter);
  if (typeof detail.bloc === 'string') hidden.bloc = names.bloc(detail.bloc);
  return hidden;
}
