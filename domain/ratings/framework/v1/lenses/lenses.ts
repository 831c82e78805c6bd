import type { PublishedRatings } from '../published';
import { euAiAct } from './eu-ai-act';
import { g7 } from './g7';
import { mof } from './mof';
import { osai } from './osai';
import { osaid } from './osaid';

/** Ids of the other definitions through which the same levels are read (framework 1.0, Lenses). */
export const LENS_IDS = ['g7', 'osaid', 'mof', 'eu-ai-act', 'osai'] as const;
export type LensId = (typeof LENS_IDS)[number];

/** What every lens finds. */
export interface Lenses {
  readonly g7: ReturnType<typeof g7>;
  readonly osaid: ReturnType<typeof osaid>;
  readonly mof: ReturnType<typeof mof>;
  readonly 'eu-ai-act': ReturnType<typeof euAiAct>;
  readonly osai: ReturnType<typeof osai>;
}

/** The same published levels through every other definition; of the licence's text only whether it has a threshold on users. */
export function lensesOf(ratings: PublishedRatings, { hasUserThreshold }: { hasUserThreshold: boolean }): Lenses {
  return {
    g7: g7(ratings),
    osaid: osaid(ratings),
    mof: mof(ratings),
    'eu-ai-act': euAiAct(ratings, hasUserThreshold),
    osai: osai(ratings),
  };
}
