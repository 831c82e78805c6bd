import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERION_IDS, type CriterionId } from '../../../domain/ratings/criteria';
import { labelFor } from '../../../domain/ratings/framework/v1/label-for';
import { RANKED_LABEL_IDS, type RankedLabelId } from '../../../domain/ratings/framework/v1/labels';
import { missing } from '../../../domain/ratings/framework/v1/missing';
import { LEVELS, type Level, levelValue } from '../../../domain/ratings/levels';
import { allAt } from './support/models';

const models = fc
  .tuple(...CRITERION_IDS.map(() => fc.constantFrom(...LEVELS)))
  .map(
    (levels) => Object.fromEntries(CRITERION_IDS.map((id, place) => [id, levels[place]])) as Record<CriterionId, Level>,
  );

/** Whether a model with these levels has a label or a better one. */
function reaches(levels: Partial<Record<CriterionId, Level>>, label: RankedLabelId): boolean {
  const reached = labelFor(allAt('closed', levels));
  return RANKED_LABEL_IDS.findIndex((id) => id === reached) <= RANKED_LABEL_IDS.indexOf(label);
}

describe('the steps that are missing', () => {
  it('reach a label that is at least as good, and not one of them is to spare', () => {
    fc.assert(
      fc.property(models, (levels) => {
        for (const { label, alternatives } of missing(allAt('closed', levels)).rows) {
          for (const way of alternatives) {
            const raised = { ...levels, ...Object.fromEntries(way.map(({ criterion, to }) => [criterion, to])) };
            expect(reaches(raised, label)).toBe(true);
            for (const { criterion, to } of way) {
              const oneLess = LEVELS[levelValue(to) - 1] ?? 'closed';
              const lowered = labelFor(allAt('closed', { ...raised, [criterion]: oneLess }));
              expect(lowered).not.toBe(label);
            }
          }
        }
      }),
    );
  });

  it.each([
    ['open-with-gaps', { purposes: 'mostly' }],
    ['ai-open', {}],
  ] as const)('are all the shortest ways to %s that trying every level of the data finds', (label, others) => {
    for (const training of LEVELS) {
      for (const documented of LEVELS) {
        const start = { ...allLevels('open'), ...others, 'training-data': training, 'data-documentation': documented };
        const row = missing(allAt('closed', start)).rows.find((candidate) => candidate.label === label);
        const found = LEVELS.flatMap((t) => LEVELS.map((d) => ({ t, d })))
          .filter(({ t, d }) => levelValue(t) >= levelValue(training) && levelValue(d) >= levelValue(documented))
          .filter(({ t, d }) => reaches({ ...start, 'training-data': t, 'data-documentation': d }, label))
          .map(({ t, d }) => ({
            t,
            d,
            steps: levelValue(t) - levelValue(training) + levelValue(d) - levelValue(documented),
          }));
        const steps = Math.min(...found.map((way) => way.steps));
        const shortest = found.filter((way) => way.steps === steps).map(({ t, d }) => `${t} ${d}`);
        const told = row?.alternatives.map((way) => {
          const to = (id: CriterionId, from: Level): Level => way.find((raise) => raise.criterion === id)?.to ?? from;
          return `${to('training-data', training)} ${to('data-documentation', documented)}`;
        });
        expect([row?.steps, told?.toSorted()]).toEqual(
          reaches(start, label) ? [undefined, undefined] : [steps, shortest.toSorted()],
        );
      }
    }
  });
});

function allLevels(level: Level): Record<CriterionId, Level> {
  return Object.fromEntries(CRITERION_IDS.map((id) => [id, level])) as Record<CriterionId, Level>;
}
