import type { ComparisonId } from '@/domain/ratings/attack/comparisons';
import type { AttackFigures } from '@/domain/ratings/attack/figures';
import type { AttackId, PoolId } from '@/domain/ratings/attack/scenarios';
import { ScrollRegion } from '../ui/scroll-region';
import { TimeStamp } from '../ui/time-stamp';
import styles from './attack-table.module.css';

const ATTACK_WORDS: Readonly<Record<AttackId, string>> = {
  newcomers: 'Newcomers',
  'members-of-one-week': 'Members who signed up in one week',
  'members-of-26-weeks': 'Members who signed up over 26 weeks',
  established: 'Established raters',
  'lenient-camp': 'Established raters of the lenient camp',
  ring: 'Established accounts that a moderator confirmed as a ring',
  staff: 'Established staff of the maker',
};

const POOL_WORDS: Readonly<Record<PoolId, string>> = {
  a: 'against 20 established raters',
  b: 'against 8 established raters, 7 members of several weeks and 5 newcomers',
};

const COMPARISON_WORDS: Readonly<Record<ComparisonId, string>> = {
  plurality: 'Most votes win',
  mean: 'The rounded mean',
  wilson: 'Wilson’s interval at 90 percent, every account alike',
};

/** How many attackers it takes under this rule and under simpler ones, as the project measured it. */
export function AttackTable({ figures }: { figures: AttackFigures }) {
  return (
    <>
      <ScrollRegion label="Attacks">
        <table className={styles.attacks}>
          <caption className="visually-hidden">
            How many attackers it takes to stall a consensus, to move the level shown, and to settle on their level
          </caption>
          <thead>
            <tr>
              <th scope="col">Who attacks</th>
              <th scope="col">to stall</th>
              <th scope="col">to move</th>
              <th scope="col">to settle</th>
            </tr>
          </thead>
          {(['a', 'b'] as const).map((pool) => (
            <tbody key={pool}>
              <Head text={`This rule, ${POOL_WORDS[pool]}`} />
              {figures.attacks
                .filter((one) => one.pool === pool)
                .map(({ attack, tried, ...reached }) => (
                  <Row key={attack} head={ATTACK_WORDS[attack]} tried={tried} reached={reached} />
                ))}
            </tbody>
          ))}
          <tbody>
            <Head text="Simpler rules, against 20 people, with fresh accounts" />
            {figures.comparisons.map(({ rule, ...reached }) => (
              <Row key={rule} head={COMPARISON_WORDS[rule]} reached={reached} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={styles.note}>
        Stalled: the consensus is gone. Moved: the level shown is another. Settled: there is a consensus on the
        attackers’ level. Honest people say closed, attackers say open, all with verified evidence. Each vote was cast
        through the site’s own commands; measured on <TimeStamp at={`${figures.measuredOn}T00:00:00Z`} /> with rule
        version {figures.rule}, by <code>npm run bench -- attack</code>.
      </p>
    </>
  );
}

function Head({ text }: { text: string }) {
  return (
    <tr className={styles.head}>
      <th colSpan={4} scope="rowgroup">
        {text}
      </th>
    </tr>
  );
}

type Reached = { stall: number | null; move: number | null; settle: number | null };

function Row({ head, tried, reached }: { head: string; tried?: number; reached: Reached }) {
  return (
    <tr>
      <th scope="row">
        {head}
        {tried !== undefined && reached.settle === null ? <small>, {tried} tried</small> : null}
      </th>
      {(['stall', 'move', 'settle'] as const).map((part) => (
        <td key={part} {...(reached[part] === null ? { 'data-never': true } : {})}>
          {reached[part] ?? 'never'}
        </td>
      ))}
    </tr>
  );
}
