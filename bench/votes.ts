import pg from 'pg';
import { LEVELS } from '../domain/ratings/levels';
import { run } from '../server/commands/run';
import { connect } from '../server/platform/database';
import { castVote } from '../server/ratings/cast-vote';
import { atLeast, type BenchPart, type Figure, median } from './part';
import { bareVote, keyOf, readLeft } from './support/bare-vote';
import { withBenchDatabase } from './support/bench-database';
import { perSecond, prepareVotingSite, type Target, type VotingSite } from './support/voting-site';

const CLIENTS = 8;
const VOTES_A_ROUND = 800;
const ROUNDS = 6;

/** Votes through the whole command against the same rows in bare SQL over node-postgres, round by round in one run. */
export const votes: BenchPart = {
  name: 'votes',
  summary: `a vote through the whole command against the same rows in bare SQL, ${CLIENTS} clients, spread and on one rating`,
  async run(tell) {
    return withBenchDatabase(async (url) => {
      const preparing = connect(url);
      const site = await prepareVotingSite(preparing, VOTES_A_ROUND);
      await preparing.$disconnect();
      return withBenchDatabase((copy) => compare(site, { url, copy }, tell), url);
    });
  },
};

async function compare(
  { people, targets }: VotingSite,
  { url, copy }: { url: string; copy: string },
  tell: (line: string) => void,
): Promise<Figure[]> {
  const client = connect(url);
  // Votes go past the client, and it only closes what it has connected.
  await client.$connect();
  const reader = new pg.Pool({ connectionString: url, max: 1 });
  const pool = new pg.Pool({ connectionString: copy, max: CLIENTS });
  const voters = people.map((person) => ({ person, voter: `person:${person.id}` }));
  let turn = 0;
  const round = async (targetOf: (index: number) => Target) => {
    turn += 1;
    // Each round everybody says another level, so that every vote is a change and none is a repetition.
    const level = at(LEVELS, turn);
    const command = await perSecond(CLIENTS, VOTES_A_ROUND, async (index) => {
      const { slug: model, criterion } = targetOf(index);
      const result = await run(castVote, at(voters, index).person, { model, criterion, level }, { client });
      if (!result.ok) throw new Error(`A vote was refused: ${JSON.stringify(result.refusal)}`);
    });
    const ratings = await readLeft(reader);
    const bare = await perSecond(CLIENTS, VOTES_A_ROUND, async (index) => {
      const target = targetOf(index);
      const left = ratings.get(keyOf(target));
      if (!left) throw new Error('A vote left no rating behind.');
      await bareVote(pool, target, { voter: at(voters, index).voter, level, left });
    });
    tell(`${command.toFixed(0)} and ${bare.toFixed(0)} votes/s`);
    return { command, bare };
  };
  const rounds = async (where: string, targetOf: (index: number) => Target): Promise<Figure[]> => {
    tell(`${where}: command and bare SQL`);
    // The first warms up what both need.
    await round(targetOf);
    const rates = [];
    for (let index = 0; index < ROUNDS; index++) rates.push(await round(targetOf));
    return [
      { what: `${where}, command`, value: median(rates.map((rate) => rate.command)), unit: 'votes/s' },
      { what: `${where}, bare SQL`, value: median(rates.map((rate) => rate.bare)), unit: 'votes/s' },
      {
        what: `${where}, command / bare`,
        value: median(rates.map((rate) => rate.command / rate.bare)),
        unit: 'ratio',
        reach: atLeast(0.5),
      },
    ];
  };
  try {
    return [
      ...(await rounds('spread', (index) => at(targets, index * 7))),
      ...(await rounds('one rating', () => at(targets, 0))),
    ];
  } finally {
    await pool.end();
    await reader.end();
    await client.$disconnect();
  }
}

/** The item at an index, from the first again after the last. */
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to vote on, or nobody to vote.');
  return item;
}
