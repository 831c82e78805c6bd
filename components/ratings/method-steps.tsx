import type { RatingView } from '@/domain/models/views';
import { LEVEL_NAMES, LEVELS } from '@/domain/ratings/levels';
import { intervalInWords } from './interval';
import styles from './method-steps.module.css';
import { STATE_NAMES } from './state-names';

/** How a real rating's level comes about from its weights, step by step, each with its figures. */
export function MethodSteps({ rating }: { rating: RatingView }) {
  const { weights, blocs, level, low, high, confidence, lacks, state } = rating;
  if (level === null || level === 'na') return null;
  const total = LEVELS.reduce((sum, one) => sum + weights[one], 0);
  const above = LEVELS.map((_, at) => LEVELS.slice(at).reduce((sum, higher) => sum + weights[higher], 0));
  const shares = LEVELS.slice(1)
    .toReversed()
    .map((one) => `${LEVEL_NAMES[one].toLowerCase()} or better ${votes(above[LEVELS.indexOf(one)] ?? 0)}`);
  const voters = Object.values(rating.people).reduce((sum, count) => sum + count, 0);
  return (
    <dl className={styles.steps}>
      <div>
        <dt>What counts</dt>
        <dd>
          {votes(total)} in all, from {sides(blocs)} of people.{' '}
          {lacks.includes('quorum')
            ? `A quorum takes three sides and two votes, so that sources still count${voters === 0 ? ', and only they' : ''}.`
            : 'That is a quorum: sources have stepped aside.'}
        </dd>
      </div>
      <div>
        <dt>The middle vote</dt>
        <dd>
          Of {votes(total)}, {shares.join(', ')}. The highest level with more than half at or above it is{' '}
          <strong>{LEVEL_NAMES[level]}</strong>.
        </dd>
      </div>
      <div>
        <dt>How firm</dt>
        <dd>
          {low === 'na' || high === 'na' ? null : `${intervalInWords(low, high)}. `}Confidence {confidence.toFixed(2)},
          of at most one.
        </dd>
      </div>
      <div>
        <dt>State</dt>
        <dd>{STATE_NAMES[state]}.</dd>
      </div>
    </dl>
  );
}

function sides(blocs: number): string {
  if (blocs === 0) return 'no independent side';
  return blocs === 1 ? 'one independent side' : `${blocs} independent sides`;
}

function votes(weight: number): string {
  return weight === 1000 ? '1 vote' : `${(weight / 1000).toFixed(2)} votes`;
}
