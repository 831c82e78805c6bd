import type { ScoreView } from '@/domain/models/views';
import styles from './score-bar.module.css';

const TENS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/** Said of a range that leaves everything open, as it does until enough people have voted. */
const WIDE_OPEN = '; votes may move it anywhere';

/** The score on a ruler from 0 to 100: a mark where it stands, a calliper over its range. */
export function ScoreBar({ score }: { score: ScoreView | null }) {
  if (score === null) return <p className={styles.none}>No score: nothing is rated yet.</p>;
  const { value, low, high } = score;
  const range = low === high ? '' : low === 0 && high === 100 ? WIDE_OPEN : `, could be ${low} to ${high}`;
  return (
    <div className={styles.score}>
      <p className={styles.words}>
        <data className={styles.value} value={value}>
          {value}
        </data>{' '}
        of 100{range}
      </p>
      <svg
        className={styles.bar}
        viewBox="0 0 320 44"
        width="320"
        height="44"
        role="img"
        aria-label={`Score ${value} of 100${range}`}
      >
        <path className={styles.ticks} d={TENS.map((ten) => `M${x(ten)} 14v${ten % 50 === 0 ? -8 : -4}`).join('')} />
        <path className={styles.line} d="M4 14H316" />
        <path className={styles.range} d={`M${x(low) - 0.5} 16v5H${x(high) + 0.5}v-5`} />
        <path className={styles.mark} d={`M${x(value)} 3v18`} />
        <text x="4" y="40" textAnchor="start">
          0
        </text>
        <text x="160" y="40" textAnchor="middle">
          50
        </text>
        <text x="316" y="40" textAnchor="end">
          100
        </text>
      </svg>
    </div>
  );
}

function x(score: number): number {
  return Math.round((4 + 3.12 * score) * 10) / 10;
}
