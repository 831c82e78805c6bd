import type { CriterionId } from '../ratings/criteria';
import { LEVELS, type Level, type RatedLevel } from '../ratings/levels';
import type { ClauseId } from './clauses';
import type { PermissionLine } from './views';

/** How far a model meets a need. */
export type NeedAnswer = PermissionLine['answer'];

type Rule =
  | { clause: ClauseId }
  /** Met from the one level on, with conditions from the other. */
  | { criterion: CriterionId; met: Level; partly: Level | null };

export type Need = { id: string; name: string; group: 'Rights' | 'Running it' | 'Disclosure' } & Rule;

/** What people need of a model, each with the clause or criterion that tells. */
export const NEEDS = [
  { id: 'commercial', group: 'Rights', name: 'Use it in a business', clause: 'commercial-use' },
  { id: 'eu', group: 'Rights', name: 'Use it in every country, the EU too', clause: 'territory' },
  { id: 'any-users', group: 'Rights', name: 'Serve any number of users', clause: 'user-cap' },
  { id: 'any-purpose', group: 'Rights', name: 'Use it for any lawful purpose', clause: 'field-of-use' },
  { id: 'modify', group: 'Rights', name: 'Change or fine-tune it', clause: 'modification' },
  { id: 'pass-on', group: 'Rights', name: 'Pass it on', clause: 'redistribution' },
  { id: 'free-naming', group: 'Rights', name: 'Name a derivative freely', clause: 'naming' },
  { id: 'outputs', group: 'Rights', name: 'Train other models on its outputs', clause: 'outputs-training' },
  { id: 'patents', group: 'Rights', name: 'Have a patent licence', clause: 'patent-grant' },
  { id: 'lasting', group: 'Rights', name: 'Rely on permission that lasts', clause: 'termination' },
  {
    id: 'download',
    group: 'Running it',
    name: 'Download the weights',
    criterion: 'weights',
    met: 'open',
    partly: 'limited',
  },
  {
    id: 'no-form',
    group: 'Running it',
    name: 'Download without asking',
    criterion: 'access',
    met: 'open',
    partly: 'mostly',
  },
  {
    id: 'laptop',
    group: 'Running it',
    name: 'Run it on a laptop',
    criterion: 'runnability',
    met: 'open',
    partly: null,
  },
  {
    id: 'one-card',
    group: 'Running it',
    name: 'Run it on one graphics card',
    criterion: 'runnability',
    met: 'mostly',
    partly: null,
  },
  {
    id: 'data',
    group: 'Disclosure',
    name: 'Get its training data',
    criterion: 'training-data',
    met: 'open',
    partly: 'mostly',
  },
  {
    id: 'data-told',
    group: 'Disclosure',
    name: 'Know what it is trained on',
    criterion: 'data-documentation',
    met: 'open',
    partly: 'mostly',
  },
  {
    id: 'code',
    group: 'Disclosure',
    name: 'Get its training code',
    criterion: 'training-code',
    met: 'open',
    partly: 'mostly',
  },
  {
    id: 'results',
    group: 'Disclosure',
    name: 'Repeat its published results',
    criterion: 'evaluation',
    met: 'open',
    partly: 'mostly',
  },
] as const satisfies readonly Need[];

export const NEED_GROUPS = ['Rights', 'Running it', 'Disclosure'] as const;

/** The needs that an address names, in the usual order. What is none is left out. */
export function parseNeeds(named: string | string[] | undefined): Need[] {
  const ids = new Set([named].flat());
  return NEEDS.filter(({ id }) => ids.has(id));
}

/** How a published level answers a need. What nobody has rated is not known, never met. */
export function answerByLevel(
  { met, partly }: { met: Level; partly: Level | null },
  level: RatedLevel | null,
): NeedAnswer {
  if (level === null || level === 'na') return 'unknown';
  const reached = (bound: Level) => LEVELS.indexOf(level) >= LEVELS.indexOf(bound);
  if (reached(met)) return 'yes';
  return partly !== null && reached(partly) ? 'conditions' : 'no';
}

/** Levels that answer a need so. */
export function levelsAnswering(need: { met: Level; partly: Level | null }, answers: readonly NeedAnswer[]): Level[] {
  return LEVELS.filter((level) => answers.includes(answerByLevel(need, level)));
}
