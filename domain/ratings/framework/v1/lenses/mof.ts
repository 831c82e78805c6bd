import type { CriterionId } from '../../../criteria';
import type { MofComponent } from '../criterion';
import { gateStep, type PublishedRatings, type Step } from '../published';
import { atLeast, type Condition, meets } from '../requirement';
import type { Finding } from './finding';

/** The classes of the Model Openness Framework, the easiest first; each asks what the ones before it ask, and more. */
export const MOF_CLASSES = ['class-iii', 'class-ii', 'class-i'] as const;
export type MofClass = (typeof MOF_CLASSES)[number];

/**
 * The components that each class requires and what of our levels shows that a component is there, under terms that the
 * framework accepts. Where a level leaves two readings open, the stricter is taken: "code or settings" is no code.
 */
export const MOF_COMPONENTS: ReadonlyArray<{ id: MofComponent; class: MofClass; requires: readonly Condition[] }> = [
  { id: 'model-architecture', class: 'class-iii', requires: atLeast('mostly', 'inference-code') },
  {
    id: 'model-parameters-final',
    class: 'class-iii',
    requires: atLeast('open', 'weights', 'who-may-use', 'purposes', 'modify-and-share', 'outputs'),
  },
  { id: 'technical-report', class: 'class-iii', requires: atLeast('mostly', 'technical-report') },
  { id: 'evaluation-results', class: 'class-iii', requires: atLeast('limited', 'evaluation') },
  { id: 'model-card', class: 'class-iii', requires: atLeast('mostly', 'model-card') },
  { id: 'data-card', class: 'class-iii', requires: atLeast('mostly', 'data-documentation') },
  { id: 'training-code', class: 'class-ii', requires: atLeast('mostly', 'training-code') },
  { id: 'inference-code', class: 'class-ii', requires: atLeast('mostly', 'inference-code') },
  { id: 'evaluation-code', class: 'class-ii', requires: atLeast('open', 'evaluation') },
  { id: 'evaluation-data', class: 'class-ii', requires: atLeast('open', 'evaluation') },
  { id: 'research-paper', class: 'class-i', requires: atLeast('open', 'technical-report') },
  { id: 'datasets', class: 'class-i', requires: atLeast('open', 'training-data', 'tuning-data') },
  { id: 'data-preprocessing-code', class: 'class-i', requires: atLeast('open', 'training-code') },
  { id: 'model-parameters-intermediate', class: 'class-i', requires: atLeast('open', 'checkpoints') },
];

/** Components that none of our criteria looks at. The framework requires none of them for a class. */
export const MOF_UNSEEN = ['supporting-libraries-and-tools', 'sample-model-outputs', 'model-metadata'] as const;

export const MOF_VERDICTS = [...MOF_CLASSES, 'none'] as const;
export type MofVerdict = (typeof MOF_VERDICTS)[number];

/** The class in the Model Openness Framework, and every required component that is missing, the next class's first (framework 1.0, Lenses). */
export function mof(ratings: PublishedRatings): Finding<MofVerdict, MofComponent> {
  const lacking = MOF_COMPONENTS.filter((component) => !isThere(component.requires, ratings));
  const first = MOF_CLASSES.findIndex((id) => lacking.some((component) => component.class === id));
  const reached = first === -1 ? MOF_CLASSES.length : first;
  return {
    verdict: ratings.weights ? (MOF_CLASSES[reached - 1] ?? 'none') : 'unrated',
    missing: lacking.map(({ id }) => id),
  };
}

function isThere(requires: readonly Condition[], ratings: PublishedRatings): boolean {
  const stepOf = (criterion: CriterionId): Step => gateStep(ratings[criterion]);
  return meets({ all: requires, either: [] }, stepOf);
}
