import { LEVELS } from '../domain/ratings/levels';
import { run } from '../server/commands/run';
import { connect } from '../server/platform/database';
import { castVote } from '../server/ratings/cast-vote';
import { atMost, type BenchPart, median } from './part';
import { withBenchDatabase } from './support/bench-database';
import { fillRating } from './support/fill-rating';
import { perSecond, prepareVotingSite } from './support/voting-site';

const FEW = 10;
const MANY = 1_000_000;
const VOTES_A_ROUND = 200;
const ROUNDS = 7;
const NOBODY = { kind: 'anonymous' } as const;

/** What a vote costs on a rating with ten votes and on one with a million, turn by turn in one run. */
export const history: BenchPart = {
  name: 'history',
  summary: `a vote on a rating with ${MANY} votes against one with ${FEW}`,
  async run(tell) {
    return withBenchDatabase(async (url) => {
      const client = connect(url);
      const site = await prepareVotingSite(client, VOTES_A_ROUND);
      const [few, many] = site.targets;
      if (!few || !many) throw new Error('There is nothing to vote on.');
      tell(`filling one rating with ${MANY} votes`);
      await fillRating(url, few, FEW);
      await fillRating(url, many, MANY);
      const rounds = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const level = LEVELS[round % LEVELS.length] ?? 'open';
        const cost = async ({ slug: model, criterion }: typeof few) => {
          const rate = await perSecond(1, VOTES_A_ROUND, async (index) => {
            const result = await run(castVote, site.people[index] ?? NOBODY, { model, criterion, level }, { client });
            if (!result.ok) throw new Error(`A vote was refused: ${JSON.stringify(result.refusal)}`);
          });
          return 1000 / rate;
        };
        rounds.push({ few: await cost(few), many: await cost(many) });
      }
      await client.$disconnect();
      return [
        { what: `vote on ${FEW} votes`, value: median(rounds.map((round) => round.few)), unit: 'ms' },
        { what: `vote on ${MANY} votes`, value: median(rounds.map((round) => round.many)), unit: 'ms' },
        {
          what: 'many / few',
          value: median(rounds.map((round) => round.many / round.few)),
          unit: 'ratio',
          reach: atMost(1.1),
        },
      ];
    });
  },
};
