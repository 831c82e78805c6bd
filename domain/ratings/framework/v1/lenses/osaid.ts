import type { CriterionId } from '../../../criteria';
import type { OsaidPart } from '../criterion';
import { gateStep, type PublishedRatings, type Step } from '../published';
import { atLeast, meets, type Requirement } from '../requirement';
import type { Finding } from './finding';

/** What each part of the definition asks of our gates; together they are what AI-open asks (framework 1.0, Label). */
const PARTS: ReadonlyArray<{ part: OsaidPart; kind: 'component' | 'terms'; requires: Requirement }> = [
  { part: 'parameters', kind: 'component', requires: { all: atLeast('open', 'weights'), either: [] } },
  {
    part: 'data-information',
    kind: 'component',
    requires: {
      all: atLeast('limited', 'training-data'),
      either: [atLeast('mostly', 'training-data', 'data-documentation'), atLeast('open', 'data-documentation')],
    },
  },
  {
    part: 'code',
    kind: 'component',
    requires: { all: [...atLeast('mostly', 'training-code'), ...atLeast('open', 'inference-code')], either: [] },
  },
  {
    part: 'use',
    kind: 'terms',
    requires: {
      all: [...atLeast('mostly', 'access'), ...atLeast('open', 'who-may-use', 'purposes', 'outputs')],
      either: [],
    },
  },
  { part: 'modify', kind: 'terms', requires: { all: atLeast('open', 'modify-and-share'), either: [] } },
  { part: 'share', kind: 'terms', requires: { all: atLeast('open', 'modify-and-share'), either: [] } },
];

export const OSAID_VERDICTS = ['yes', 'with-changed-terms', 'no'] as const;
export type OsaidVerdict = (typeof OSAID_VERDICTS)[number];

/**
 * Whether a model meets the Open Source AI Definition 1.0, with the parts that fail (framework 1.0, Lenses). Where only
 * terms fail, nothing would have to be disclosed: other terms would do.
 */
export function osaid(ratings: PublishedRatings): Finding<OsaidVerdict, OsaidPart> {
  const stepOf = (criterion: CriterionId): Step => gateStep(ratings[criterion]);
  const failing = PARTS.filter(({ requires }) => !meets(requires, stepOf));
  return { verdict: ratings.weights ? verdictOf(failing) : 'unrated', missing: failing.map(({ part }) => part) };
}

function verdictOf(failing: readonly { kind: 'component' | 'terms' }[]): OsaidVerdict {
  if (failing.length === 0) return 'yes';
  return failing.every(({ kind }) => kind === 'terms') ? 'with-changed-terms' : 'no';
}
