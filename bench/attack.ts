import { writeFile } from 'node:fs/promises';
import { COMPARISON_IDS, compare } from '../domain/ratings/attack/comparisons';
import type { AttackFigures } from '../domain/ratings/attack/figures';
import { NOTHING_REACHED, type Reached, reachedWith } from '../domain/ratings/attack/reached';
import { ATTACK_IDS, ATTACKS, type AttackId, POOL_IDS, POOLS, type PoolId } from '../domain/ratings/attack/scenarios';
import { CURRENT_CONSENSUS_RULE_VERSION } from '../domain/ratings/consensus/current';
import { connect } from '../server/platform/database';
import type { BenchPart, Figure } from './part';
import { AttackedSite } from './support/attacked-site';
import { withBenchDatabase } from './support/bench-database';

/** What `/method` shows. */
const FILE = 'domain/ratings/attack/figures.json';

type Measured = AttackFigures['attacks'][number];

/** Attacks on a rating through the real commands: how many attackers stall it, move it, settle it. */
export const attack: BenchPart = {
  name: 'attack',
  summary: `attackers needed against 20 honest people, through the commands; writes ${FILE}`,
  async run(tell) {
    const attacks = await withBenchDatabase(async (url) => {
      const client = connect(url);
      try {
        const site = await AttackedSite.prepare(client);
        const measured: Measured[] = [];
        for (const pool of POOL_IDS) {
          for (const id of ATTACK_IDS) {
            const one = await measure(site, id, pool);
            tell(`pool ${pool}, ${id}: ${inWords(one)}`);
            measured.push(one);
          }
        }
        return measured;
      } finally {
        await client.$disconnect();
      }
    });
    const comparisons = COMPARISON_IDS.map((rule) => ({ rule, ...compare(rule, POOLS.a.length) }));
    for (const one of comparisons) tell(`${one.rule}: ${inWords(one)}`);
    const measuredOn = new Date().toISOString().slice(0, 10);
    const figures: AttackFigures = { measuredOn, rule: CURRENT_CONSENSUS_RULE_VERSION, attacks, comparisons };
    await writeFile(FILE, `${JSON.stringify(figures, null, 2)}\n`);
    return attacks.flatMap(toFigures);
  },
};

async function measure(site: AttackedSite, id: AttackId, pool: PoolId): Promise<Measured> {
  const { most, attacker } = ATTACKS[id];
  const rating = await site.nextRating(POOLS[pool]);
  const people = await site.join(
    Array.from({ length: most }, (_, index) => attacker(index)),
    rating,
  );
  let reached: Reached = NOTHING_REACHED;
  for (const [index, person] of people.entries()) {
    reached = reachedWith(reached, index + 1, await site.attack(rating, person));
    if (reached.settle !== null) break;
  }
  return { attack: id, pool, tried: most, ...reached };
}

function inWords({ stall, move, settle }: Reached): string {
  return `stalled by ${stall ?? 'none'}, moved by ${move ?? 'none'}, settled by ${settle ?? 'none'}`;
}

function toFigures({ attack: id, pool, ...reached }: Measured): Figure[] {
  const parts = ['stall', 'move', 'settle'] as const;
  return parts.flatMap((part) => {
    const value = reached[part];
    return value === null ? [] : [{ what: `${id}, pool ${pool}, to ${part}`, value, unit: 'attackers' }];
  });
}
