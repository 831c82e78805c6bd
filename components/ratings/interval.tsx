import { LEVEL_NAMES, LEVELS, type Level, type RatedLevel } from '@/domain/ratings/levels';
import './interval.css';

type Props = {
  /** The median, where the notch stands. */
  level: RatedLevel | null;
  low: Level | 'na';
  high: Level | 'na';
};

/** How firm a rating is: a calliper on the scale's four steps, closed at the left. */
export function Interval({ level, low, high }: Props) {
  if (low === 'na' || high === 'na') return 'Does not apply';
  const notch = level === null || level === 'na' ? '' : ` iv-at${LEVELS.indexOf(level)}`;
  const classes = `iv iv-low${LEVELS.indexOf(low)} iv-high${LEVELS.indexOf(high)}${notch}`;
  return <span className={classes}>{intervalInWords(low, high)}</span>;
}

/** The interval in words. */
export function intervalInWords(low: Level, high: Level): string {
  if (low === high) return `Firmly ${LEVEL_NAMES[low].toLowerCase()}`;
  if (low === 'closed' && high === 'open') return 'Could be anything from closed to open';
  return `Between ${LEVEL_NAMES[low].toLowerCase()} and ${LEVEL_NAMES[high].toLowerCase()}`;
}
