import pg from 'pg';
import { INHERITED_CRITERION_IDS } from '../domain/ratings/inheritance';
import { LEVELS } from '../domain/ratings/levels';
import { run } from '../server/commands/run';
import { connect } from '../server/platform/database';
import { castVote } from '../server/ratings/cast-vote';
import { passOn } from '../server/ratings/pass-on';
import { atMost, type BenchPart, median } from './part';
import { withBenchDatabase } from './support/bench-database';
import { prepareVotingSite } from './support/voting-site';

const DESCENDANTS = 100;
const ROUNDS = 7;
const BASE = 'llama-3-1';
const NOBODY = { kind: 'anonymous' } as const;

/** How long the job takes that brings a vote on a base to all that is built on it. */
export const inheritance: BenchPart = {
  name: 'inheritance',
  summary: `passing a base's change on to ${DESCENDANTS} models that are built on it`,
  async run() {
    return withBenchDatabase(async (url) => {
      const client = connect(url);
      const { people, targets } = await prepareVotingSite(client, ROUNDS);
      const [criterion] = INHERITED_CRITERION_IDS;
      const baseId = targets.find(({ slug }) => slug === BASE)?.modelId;
      if (!criterion || !baseId) throw new Error('There is nothing to pass on.');
      const reader = new pg.Client({ connectionString: url });
      await reader.connect();
      await reader.query(DESCEND, [baseId, DESCENDANTS]);
      await passOn(baseId, { client });
      const seconds: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const level = LEVELS[round % LEVELS.length] ?? 'open';
        const result = await run(castVote, people[round] ?? NOBODY, { model: BASE, criterion, level }, { client });
        if (!result.ok) throw new Error(`A vote was refused: ${JSON.stringify(result.refusal)}`);
        const begun = process.hrtime.bigint();
        await passOn(baseId, { client });
        seconds.push(Number(process.hrtime.bigint() - begun) / 1e9);
        const { rows } = await reader.query<{ reached: number }>(REACHED, [baseId, criterion]);
        if (rows[0]?.reached !== DESCENDANTS) throw new Error(`Only ${rows[0]?.reached} were reached.`);
      }
      await reader.end();
      await client.$disconnect();
      return [
        { what: `${DESCENDANTS} descendants`, value: median(seconds), unit: 's', reach: atMost(1) },
        { what: 'slowest of all rounds', value: Math.max(...seconds), unit: 's' },
      ];
    });
  },
};

/** Models that say what their base says, and have no ratings of their own. */
const DESCEND = `
  INSERT INTO "Model" (id, slug, name, aliases, modality, "releasedOn", document, revision, framework, label, "labelSince",
    assessment, "createdAt", "updatedAt", "organizationSlug", "licenceSlug", "baseId")
  SELECT gen_random_uuid(), slug || '-tune-' || n, name || ' Tune ' || n, aliases, modality, "releasedOn", document, 1,
    framework, 'unrated', now(), assessment, now(), now(), "organizationSlug", "licenceSlug", id
  FROM "Model", generate_series(1, $2::int) n WHERE id = $1`;

/** How many of a base's descendants inherit what its rating is counted as now. */
const REACHED = `
  SELECT count(*)::int AS reached FROM "Rating" r
  JOIN "Model" m ON m.id = r."modelId"
  JOIN "Rating" b ON b."modelId" = m."baseId" AND b.criterion = r.criterion
  WHERE m."baseId" = $1 AND r.criterion = $2 AND m.slug LIKE '%-tune-%'
    AND r.inherited -> 'level' = to_jsonb(b."publishedLevel")
    AND r.inherited #> '{counted,confidence}' = b.outcome -> 'confidence'`;
