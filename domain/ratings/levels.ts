/** The steps of the rating scale, worst first. Their order is the order of the scale: `closed` counts 0, `open` 3. */
export const LEVELS = ['closed', 'limited', 'mostly', 'open'] as const;

/** A step of the scale. */
export type Level = (typeof LEVELS)[number];

/** What a vote may say of a level, `unknown` ("Don't know") aside: a step of the scale, or that the question does not apply. */
export const RATED_LEVELS = [...LEVELS, 'na'] as const;
export type RatedLevel = (typeof RATED_LEVELS)[number];

/** Everything that a voter may answer. `unknown` is shown and counted nowhere. */
export const ANSWERS = [...RATED_LEVELS, 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The words on screen (contract, section 3). */
export const LEVEL_NAMES: Readonly<Record<Answer, string>> = {
  open: 'Open',
  mostly: 'Mostly',
  limited: 'Limited',
  closed: 'Closed',
  na: 'Not applicable',
  unknown: 'Don’t know',
};

/** Points of a level: closed 0, limited 1, mostly 2, open 3. */
export function levelValue(level: Level): 0 | 1 | 2 | 3 {
  return LEVELS.indexOf(level) as 0 | 1 | 2 | 3;
}

/** States that a rating is in, by the current count. */
export const STATES = ['unrated', 'provisional', 'contested', 'consensus'] as const;
export type RatingState = (typeof STATES)[number];

/** States that a published rating is in. */
export const PUBLISHED_STATES = [...STATES, 'in-dispute'] as const;
export type PublishedState = (typeof PUBLISHED_STATES)[number];
