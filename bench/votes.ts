import pg from 'pg';
import { LEVELS } from '../domain/ratings/levels';
import { run } from '../server/commands/run';
import { connect } from '../server/platform/database';
import { castVote } from '../server/ratings/cast-vote';
import { atLeast, type BenchPart, median } from './part';
import { bareVote } from './support/bare-vote';
import { withBenchDatabase } from './support/bench-database';
import { perSecond, prepareVotingSite, type Target } from './support/voting-site';

const CLIENTS = 8;
const PEOPLE = 400;
const VOTES_A_ROUND = 800;
const ROUNDS = 5;

const NOBODY = { kind: 'anonymous' } as const;

/** Votes through the whole command against the same rows in bare SQL over node-postgres, round by round in one run. */
export const votes: BenchPart = {
  name: 'votes',
  summary: `a vote through the whole command against the same rows in bare SQL, ${CLIENTS} clients, spread and on one rating`,
  async run(tell) {
    return withBenchDatabase(async (url) => {
      const client = connect(url);
      const pool = new pg.Pool({ connectionString: url, max: CLIENTS });
      const site = await prepareVotingSite(client, PEOPLE);
      const [one] = site.targets;
      if (!one) throw new Error('There is nothing to vote on.');
      let turn = 0;
      const round = async (targetOf: (index: number) => Target) => {
        turn += 1;
        // Each round everybody says another level, so that every vote is a change and none is a repetition.
        const level = LEVELS[turn % LEVELS.length] ?? 'open';
        const command = await perSecond(CLIENTS, VOTES_A_ROUND, async (index) => {
          const { slug: model, criterion } = targetOf(index);
          const result = await run(
            castVote,
            site.people[index % PEOPLE] ?? NOBODY,
            { model, criterion, level },
            { client },
          );
          if (!result.ok) throw new Error(`A vote was refused: ${JSON.stringify(result.refusal)}`);
        });
        const bare = await perSecond(CLIENTS, VOTES_A_ROUND, (index) =>
          bareVote(pool, targetOf(index), `bare:${index % PEOPLE}`, level),
        );
        tell(`${command.toFixed(0)} and ${bare.toFixed(0)} votes/s`);
        return { command, bare };
      };
      try {
        tell('spread over all ratings: command and bare SQL');
        const spread = [];
        for (let index = 0; index < ROUNDS; index++) {
          spread.push(await round((at) => site.targets[(at * 7) % site.targets.length] ?? one));
        }
        tell('all on one rating');
        const single = [];
        for (let index = 0; index < ROUNDS; index++) single.push(await round(() => one));
        return [
          { what: 'spread, command', value: median(spread.map((r) => r.command)), unit: 'votes/s' },
          { what: 'spread, bare SQL', value: median(spread.map((r) => r.bare)), unit: 'votes/s' },
          {
            what: 'spread, command / bare',
            value: median(spread.map((r) => r.command / r.bare)),
            unit: 'ratio',
            reach: atLeast(0.5),
          },
          { what: 'one rating, command', value: median(single.map((r) => r.command)), unit: 'votes/s' },
          { what: 'one rating, bare SQL', value: median(single.map((r) => r.bare)), unit: 'votes/s' },
          {
            what: 'one rating, command / bare',
            value: median(single.map((r) => r.command / r.bare)),
            unit: 'ratio',
            reach: atLeast(0.5),
          },
        ];
      } finally {
        await pool.end();
        await client.$disconnect();
      }
    });
  },
};
