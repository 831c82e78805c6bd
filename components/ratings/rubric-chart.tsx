import type { RatingView } from '@/domain/models/views';
import { LEVELS, type Level } from '@/domain/ratings/levels';
import { criterionTerm } from './framework-terms';
import { intervalInWords } from './interval';
import { LevelDisc } from './level-disc';
import styles from './rubric-chart.module.css';

/** Best first, as the rubric is read. */
const ROWS = LEVELS.toReversed();

/** The four rubric rows as the chart: words, people, weight as a bar, and the calliper of the interval across them. */
export function RubricChart({ rating }: { rating: RatingView }) {
  const { rubric, notApplicable, name } = criterionTerm(rating.criterion);
  const most = Math.max(1000, ...Object.values(rating.weights));
  const { low, high } = rating;
  const isMeasured = rating.level !== null && rating.level !== 'na' && low !== 'na' && high !== 'na';
  return (
    <>
      <table className={styles.chart}>
        <caption className="visually-hidden">
          What each level of {name} means, how many people chose it and how much their votes weigh
        </caption>
        <thead>
          <tr>
            <th scope="col">Level</th>
            <td aria-hidden="true" />
            <th scope="col">It means</th>
            <th scope="col">People</th>
            <th scope="col">Weight, in votes</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((level) => (
            <tr key={level} {...(rating.level === level ? { 'aria-current': true } : {})}>
              <th scope="row">
                <LevelDisc level={level} word />
              </th>
              <td className={styles.gauge} aria-hidden="true">
                {isMeasured ? (
                  <span data-jaw={jawAt(level, low, high)} data-notch={rating.level === level || undefined} />
                ) : null}
              </td>
              <td>{rubric[level]}</td>
              <td>{rating.people[level]}</td>
              <td>
                <Bar weight={rating.weights[level]} most={most} level={level} />
              </td>
            </tr>
          ))}
          {notApplicable ? (
            <tr>
              <th scope="row">
                <LevelDisc level="na" word />
              </th>
              <td className={styles.gauge} aria-hidden="true" />
              <td>{notApplicable}</td>
              <td>{rating.people.na}</td>
              <td>
                <Bar weight={rating.weights.na} most={most} level="na" />
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <p className={styles.foot}>
        {isMeasured ? `${intervalInWords(low, high)}. ` : null}
        {rating.people.unknown > 0 ? `${rating.people.unknown} more said “Don’t know”, which counts nowhere. ` : null}
        <a href="/method">How votes are weighed</a>
      </p>
    </>
  );
}

/** Weights are kept in thousandths of a vote; a reader sees votes. */
function Bar({ weight, most, level }: { weight: number; most: number; level: Level | 'na' }) {
  return (
    <>
      <svg className={styles.bar} width="100%" height="10" aria-hidden="true">
        <rect width={`${(100 * weight) / most}%`} height="10" fill={`var(--${level === 'na' ? 'unrated' : level})`} />
        <rect y="9.5" width="100%" height="0.5" fill="var(--field)" />
      </svg>
      <span>{(weight / 1000).toFixed(2)}</span>
    </>
  );
}

/** Which part of the calliper crosses this row: an end of it, both, its beam, or none. */
function jawAt(level: Level, low: Level, high: Level): 'top' | 'bottom' | 'both' | 'beam' | undefined {
  if (level === low && level === high) return 'both';
  if (level === high) return 'top';
  if (level === low) return 'bottom';
  const at = LEVELS.indexOf(level);
  return at > LEVELS.indexOf(low) && at < LEVELS.indexOf(high) ? 'beam' : undefined;
}
