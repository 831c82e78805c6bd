import { LEVEL_NAMES, type PublishedState, type RatedLevel } from '@/domain/ratings/levels';
import './level-disc.css';

type Props = {
  /** Null: nobody has rated this. */
  level: RatedLevel | null;
  /** Drawn as the bar under the disc; without it the disc stands for the level as such. */
  state?: PublishedState;
  /** Show the word beside the disc. */
  word?: boolean;
  size?: 'large';
  /** `td`: the disc is a table's cell itself, which halves a matrix. */
  as?: 'span' | 'td';
  className?: string | undefined;
};

const BARS: Readonly<Record<PublishedState, { drawn: string; told: string }>> = {
  unrated: { drawn: '', told: '' },
  provisional: { drawn: '', told: '' },
  consensus: { drawn: ' lv-whole', told: ', consensus' },
  contested: { drawn: ' lv-split', told: ', contested' },
  'in-dispute': { drawn: ' lv-split', told: ', in dispute' },
};

/** The mark of a level: a disc, its state as a bar below, and its word, seen or heard. */
export function LevelDisc({
  level,
  state = 'provisional',
  word = false,
  size,
  as: Element = 'span',
  className,
}: Props) {
  const name = level === null ? 'Not rated' : LEVEL_NAMES[level];
  const bar = BARS[state];
  const classes = `lv lv-${level ?? 'unrated'}${bar.drawn}${word ? ' lv-word' : ''}${size ? ' lv-large' : ''}${className ? ` ${className}` : ''}`;
  if (!word) return <Element className={classes}>{name + bar.told}</Element>;
  if (!bar.told) return <Element className={classes}>{name}</Element>;
  return (
    <Element className={classes}>
      {name}
      <span className="visually-hidden">{bar.told}</span>
    </Element>
  );
}
