import type { CriterionId } from '../../../criteria';
import type { Criterion } from '../criterion';

/** Group Independence: does it stay mine? (framework 1.0, Criteria, Independence) */
export const INDEPENDENCE_CRITERIA = {
  permanence: {
    id: 'permanence',
    group: 'independence',
    weight: 3,
    isGate: false,
    isInherited: false,
    name: 'Permanence',
    question: 'Can someone take it away or change the rules?',
    rubric: {
      open: 'Its licence is an irrevocable standard one, and several hosts offer it.',
      mostly: 'Its licence is irrevocable, but one company decides the rest.',
      limited: 'The permission can end, or leans on a policy that the vendor may edit.',
      closed: 'The vendor can restrict it remotely, or it is only a service.',
    },
    notApplicable: null,
    evidence: 'The licence’s clauses on termination, versions and linked policies, and the hosts that carry the files.',
    mapsTo: { osai: [], mof: [], osaid: [], euParagraphs: [], note: null },
  },
  participation: {
    id: 'participation',
    group: 'independence',
    weight: 3,
    isGate: false,
    isInherited: false,
    name: 'Participation',
    question: 'Can outsiders take part?',
    rubric: {
      open: 'Several parties make it together, in the open.',
      mostly: 'Outsiders may contribute, and their contributions are really handled.',
      limited: 'Others build on top of it, but its makers take nothing back.',
      closed: 'Nobody outside takes part.',
    },
    notApplicable: null,
    evidence: 'Contribution guides, issues and merged pull requests by outsiders, and the list of authors.',
    mapsTo: { osai: [], mof: [], osaid: [], euParagraphs: [], note: 'CHAOSS: contribution paths.' },
  },
  runnability: {
    id: 'runnability',
    group: 'independence',
    weight: 2,
    isGate: false,
    isInherited: false,
    name: 'Runnability',
    question: 'Can ordinary people run it?',
    rubric: {
      open: 'A laptop can run it.',
      mostly: 'One strong graphics card can run it.',
      limited: 'It takes several servers to run it.',
      closed: 'It runs only as a service.',
    },
    notApplicable: null,
    evidence: 'The size of the smallest published variant in memory, and reports of people who ran it.',
    mapsTo: { osai: ['package'], mof: [], osaid: [], euParagraphs: [], note: 'OSAI: until 2026.' },
  },
} as const satisfies Partial<Record<CriterionId, Criterion>>;
