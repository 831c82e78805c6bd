import { CRITERION_IDS, type CriterionId } from '../../criteria';
import { LEVELS, type Level, levelValue } from '../../levels';
import { labelFor } from './label-for';
import { LABEL_BY_ID, type LabelId, RANKED_LABEL_IDS, type RankedLabelId } from './labels';
import { gateStep, type PublishedRatings, type Step } from './published';
import { alternativesOf, type Condition, type Requirement } from './requirement';

/** A gate to raise, and how far; `from` is what the gate counts now, so closed where nothing is published. */
export interface Raise {
  readonly criterion: CriterionId;
  readonly from: Level;
  readonly to: Level;
}

/** What stands between a model and a better label. */
export interface MissingForLabel {
  readonly label: RankedLabelId;
  /** How many steps it takes in all; a step raises one criterion by one level. */
  readonly steps: number;
  /** The ways that take so few steps, all of them where several tie. */
  readonly alternatives: readonly (readonly Raise[])[];
}

/** What is missing for every better label (framework 1.0, Label, "missing"). */
export interface Missing {
  /** Nearest row first; empty at the top. */
  readonly rows: readonly MissingForLabel[];
  /** The row that needs the fewest steps, ties to the nearer one; `null` at the top. */
  readonly next: MissingForLabel | null;
}

/** For each better row the smallest number of steps over its alternatives, and which row is next (framework 1.0, Label). */
export function missing(ratings: PublishedRatings): Missing {
  const label = labelFor(ratings);
  const stepOf = (criterion: CriterionId): Step => gateStep(ratings[criterion]);
  const rows = betterThan(label).map((id) => missingFor(id, stepOf));
  const fewest = Math.min(...rows.map((row) => row.steps));
  return { rows, next: rows.find((row) => row.steps === fewest) ?? null };
}

/** The criteria that a row's alternatives raise, in framework order. */
export function criteriaMissingFor(row: MissingForLabel): readonly CriterionId[] {
  const raised = new Set(row.alternatives.flat().map((raise) => raise.criterion));
  return CRITERION_IDS.filter((id) => raised.has(id));
}

/** Rows above a label, nearest first. From `unrated` they begin at `restricted`: being found closed is no step up. */
function betterThan(label: LabelId): RankedLabelId[] {
  const rank = RANKED_LABEL_IDS.indexOf(label === 'unrated' ? 'closed' : label);
  return RANKED_LABEL_IDS.slice(0, rank).toReversed();
}

type StepOf = (criterion: CriterionId) => Step;
type Targets = ReadonlyMap<CriterionId, number>;

/** What it takes to meet one label's requirement: the ways of fewest steps, none at all where it is met. */
export function missingFor(id: RankedLabelId, stepOf: StepOf): MissingForLabel {
  const requirement: Requirement = LABEL_BY_ID[id].requires ?? { all: [], either: [] };
  const ways = new Map<string, { steps: number; raises: Raise[] }>();
  for (const targets of alternativesOf(requirement).flatMap((conditions) => leastTargets(conditions, stepOf))) {
    const raises = raisesTo(targets, stepOf);
    const steps = raises.reduce((sum, { from, to }) => sum + levelValue(to) - levelValue(from), 0);
    ways.set(JSON.stringify(raises), { steps, raises });
  }
  const steps = Math.min(...[...ways.values()].map((way) => way.steps));
  const cheapest = [...ways.values()].filter((way) => way.steps === steps);
  return { label: id, steps, alternatives: cheapest.map((way) => way.raises) };
}

/** The least levels that meet a list of conditions, in every way in which points can be shared out. */
function leastTargets(conditions: readonly Condition[], stepOf: StepOf): Targets[] {
  const levels = new Map<CriterionId, number>();
  for (const condition of conditions) {
    if (condition.kind !== 'level') continue;
    const { criterion } = condition;
    levels.set(criterion, Math.max(levels.get(criterion) ?? stepOf(criterion), levelValue(condition.atLeast)));
  }
  return conditions
    .filter((condition) => condition.kind === 'points')
    .reduce<Targets[]>((ways, points) => ways.flatMap((targets) => shareOut(targets, points, stepOf)), [levels]);
}

/** Adds the points that are still missing, in every way in which the criteria can bear them. */
function shareOut(targets: Targets, condition: Extract<Condition, { kind: 'points' }>, stepOf: StepOf): Targets[] {
  const levelOf = (criterion: CriterionId): number => targets.get(criterion) ?? stepOf(criterion);
  let ways = [{ targets, missing: condition.atLeast - condition.criteria.reduce((sum, id) => sum + levelOf(id), 0) }];
  for (const criterion of condition.criteria) {
    ways = ways.flatMap((way) => {
      const most = Math.max(0, Math.min(way.missing, 3 - levelOf(criterion)));
      return Array.from({ length: most + 1 }, (_, more) => ({
        targets: more === 0 ? way.targets : new Map(way.targets).set(criterion, levelOf(criterion) + more),
        missing: way.missing - more,
      }));
    });
  }
  return ways.filter((way) => way.missing <= 0).map((way) => way.targets);
}

function raisesTo(targets: Targets, stepOf: StepOf): Raise[] {
  return CRITERION_IDS.flatMap((criterion) => {
    const target = targets.get(criterion) ?? 0;
    const step = stepOf(criterion);
    const to = LEVELS[target];
    return to && target > step ? [{ criterion, from: LEVELS[step], to }] : [];
  });
}
