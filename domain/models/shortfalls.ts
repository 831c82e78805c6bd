import type { CriterionId } from '../ratings/criteria';
import type { Level } from '../ratings/levels';

/**
 * What a gate below "open" means, as a clause that completes "…, but ". Only gates have one: nothing else moves a label.
 */
const SHORTFALLS: Partial<Readonly<Record<CriterionId, Partial<Readonly<Record<Level, string>>>>>> = {
  weights: {
    closed: 'its weights cannot be downloaded',
    limited: 'only parts of its weights can be downloaded',
    mostly: 'some of its weights are missing',
  },
  access: {
    closed: 'there is no download',
    limited: 'the download sits behind a form',
    mostly: 'the download needs a login',
  },
  'training-data': {
    closed: 'its training data is not disclosed',
    limited: 'only a part of its training data can be had',
    mostly: 'some of its training data is hard to get',
  },
  'tuning-data': {
    closed: 'its tuning data is not disclosed',
    limited: 'only a part of its tuning data can be had',
    mostly: 'some of its tuning data is hard to get',
  },
  'data-documentation': {
    closed: 'its data is not described',
    limited: 'its data is described in general terms only',
    mostly: 'the description of its data has gaps',
  },
  'training-code': {
    closed: 'the code that trained it is not published',
    limited: 'only fragments of its training code are published',
    mostly: 'some stages of its training code are missing',
  },
  'inference-code': {
    closed: 'there is no code to run it',
    limited: 'the code to run it is restricted',
    mostly: 'the code to run it is only a sample',
  },
  'who-may-use': {
    closed: 'nobody may use it without a contract',
    limited: 'commercial use is not allowed',
    mostly: 'some users are excluded',
  },
  purposes: {
    closed: 'no use is permitted',
    limited: 'only some uses are permitted',
    mostly: 'a list of uses is forbidden',
  },
  'modify-and-share': {
    closed: 'it may not be changed and passed on',
    limited: 'what is built on it must take an imposed name or condition',
    mostly: 'its terms bind whatever is built on it',
  },
  outputs: {
    closed: 'its outputs are claimed or restricted',
    limited: 'its outputs may not train other models',
    mostly: 'its outputs come with strings',
  },
};

/** The words for a gate at a level below open, or null where the criterion is no gate or the level is open. */
export function shortfall(criterion: CriterionId, level: Level): string | null {
  return SHORTFALLS[criterion]?.[level] ?? null;
}
