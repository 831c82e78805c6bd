import type { CriterionId } from '../../criteria';
import { type Level, levelValue } from '../../levels';
import type { Step } from './published';

/** One thing that a label asks: a criterion at a level or above, or a number of points over several criteria. */
export type Condition =
  | { readonly kind: 'level'; readonly criterion: CriterionId; readonly atLeast: Level }
  | { readonly kind: 'points'; readonly criteria: readonly CriterionId[]; readonly atLeast: number };

/** What a label asks (framework 1.0, Label). Data, so that pages print what functions evaluate. */
export interface Requirement {
  /** Conditions that hold in any case. */
  readonly all: readonly Condition[];
  /** Lists of conditions of which one has to hold as a whole; empty where the label leaves no choice. */
  readonly either: readonly (readonly Condition[])[];
}

/** Says "criterion ≥ level" for each of some criteria. */
export function atLeast(level: Level, ...criteria: readonly CriterionId[]): Condition[] {
  return criteria.map((criterion) => ({ kind: 'level', criterion, atLeast: level }));
}

/** Says "criterion + criterion ≥ points". */
export function pointsAtLeast(points: number, ...criteria: readonly CriterionId[]): Condition {
  return { kind: 'points', criteria, atLeast: points };
}

/** A requirement as complete lists of conditions, each of which is enough on its own. */
export function alternativesOf(requirement: Requirement): readonly (readonly Condition[])[] {
  if (requirement.either.length === 0) return [requirement.all];
  return requirement.either.map((conditions) => [...requirement.all, ...conditions]);
}

/** Whether gates that count the given steps meet a requirement (framework 1.0, Label). */
export function meets({ all, either }: Requirement, stepOf: StepOf): boolean {
  return areMet(all, stepOf) && (either.length === 0 || either.some((conditions) => areMet(conditions, stepOf)));
}

type StepOf = (criterion: CriterionId) => Step;

function areMet(conditions: readonly Condition[], stepOf: StepOf): boolean {
  return conditions.every((condition) => isMet(condition, stepOf));
}

function isMet(condition: Condition, stepOf: StepOf): boolean {
  if (condition.kind === 'level') return stepOf(condition.criterion) >= levelValue(condition.atLeast);
  return condition.criteria.reduce((sum, criterion) => sum + stepOf(criterion), 0) >= condition.atLeast;
}
