import type { LogEntry } from '../../../../domain/ratings/consensus/v1/replay';
import type { Vote } from '../../../../domain/ratings/consensus/v1/vote';

/**
 * Consensus rule 1 a second time: from scratch, over all votes in force, in big integers, by the words of the rule and
 * with nothing of the domain but its types. What the incremental steps yield is held against it.
 */
export function batchConsensus(log: readonly LogEntry[]) {
  const inForce = new Map<string, Vote>();
  for (const { by, vote } of log) {
    if (vote) inForce.set(by, vote);
    else inForce.delete(by);
  }
  const votes = [...inForce.values()];
  const cast = votes.filter((vote) => vote.answer !== 'unknown');
  const counting = cast.filter((vote) => weightOf(vote) > 0n);
  const people = votes.filter((vote) => vote.voter.kind === 'person');
  const verifiedOn = (level: string): number =>
    counting.filter((v) => v.voter.kind === 'person' && v.answer === level && v.evidence === 'verified').length;

  const blocs = groupBy(counting, blocKey);
  const counted = limitedNewer([...blocs.values()].flatMap(cappedCells));
  const personCells = counted.filter((cell) => cell.group !== 'source');
  const blocCount = [...blocs.keys()].filter((key) => !key.startsWith('source:')).length;
  const quorum = blocCount >= 3 && sum(personCells) >= 2000n;
  const cells = quorum ? personCells : counted;

  const on = (level: string): bigint => sum(cells.filter((cell) => cell.level === level));
  return {
    people: tableOf([...STEPS, 'na', 'unknown'], (level) => people.filter((vote) => vote.answer === level).length),
    blocs: blocCount,
    uncounted: cast.length - counting.length,
    weights: tableOf([...STEPS, 'na'], (level) => Number(on(level))),
    ...outcome(cells, quorum, verifiedOn),
  };
}

const STEPS = ['closed', 'limited', 'mostly', 'open'];

interface Cell {
  group: string;
  camp: string;
  level: string;
  weight: bigint;
}

function outcome(cells: readonly Cell[], quorum: boolean, verifiedOn: (level: string) => number) {
  const steps = STEPS.map((level) => sum(cells.filter((cell) => cell.level === level)));
  const na = sum(cells.filter((cell) => cell.level === 'na'));
  const n = steps.reduce((a, b) => a + b, 0n);
  const total = n + na;
  if (total === 0n) return { level: null, state: 'unrated', low: 'closed', high: 'open', confidence: 0 };

  if (2n * na > total) {
    const isConsensus = quorum && lowerAboveHalf(na, total) && verifiedOn('na') >= 1;
    const isContested = quorum && total >= 5000n && 3n * na < 2n * total;
    return {
      level: 'na',
      state: isConsensus ? 'consensus' : isContested ? 'contested' : 'provisional',
      low: isConsensus ? 'na' : 'closed',
      high: isConsensus ? 'na' : 'open',
      confidence: rounded(wilson(na, total).lower),
    };
  }

  const above = (k: number): bigint => steps.slice(k).reduce((a, b) => a + b, 0n);
  const m = median(steps);
  let low = highest((k) => lowerAboveHalf(above(k), n));
  let high = highest((k) => upperAboveHalf(above(k), n));
  const agreed = low === high;
  let confidence = Math.min(m === 0 ? 1 : wilson(above(m), n).lower, m === 3 ? 1 : 1 - wilson(above(m + 1), n).upper);

  const campSteps = (camp: string): bigint[] =>
    STEPS.map((level) => sum(cells.filter((cell) => cell.camp === camp && cell.level === level)));
  const isHeld = (camp: string): boolean => {
    const weight = campSteps(camp).reduce((a, b) => a + b, 0n);
    return weight >= 2000n && 4n * weight >= n;
  };
  const medians = [median(campSteps('strict')), median(campSteps('lenient'))];
  const bridged = !(isHeld('strict') && isHeld('lenient') && medians[0] !== medians[1]);
  if (!bridged) {
    confidence = Math.min(confidence, 0.5);
    low = Math.min(low, ...medians);
    high = Math.max(high, ...medians);
  }
  const proof = m === 0 ? verifiedOn('closed') > 0 : STEPS.slice(m).some((level) => verifiedOn(level) > 0);
  if (!proof) low = 0;
  const applicable = !upperAboveHalf(na, total);
  if (!applicable) {
    confidence = Math.min(confidence, 1 - wilson(na, total).upper);
    [low, high] = [0, 3];
  }
  if (!quorum) [low, high] = [0, 3];

  const isDispute = n >= 5000n && (!bridged || (!agreed && 3n * (steps[m] ?? 0n) < 2n * n));
  const isContested = quorum && (isDispute || (!applicable && total >= 5000n && 3n * n < 2n * total));
  const isConsensus = quorum && agreed && bridged && applicable && proof;
  return {
    level: STEPS[m],
    state: isConsensus ? 'consensus' : isContested ? 'contested' : 'provisional',
    low: STEPS[low],
    high: STEPS[high],
    confidence: rounded(confidence),
  };
}

/** The highest step above closed that passes a test; closed if none does. */
function highest(test: (k: number) => boolean): number {
  return Math.max(0, ...[1, 2, 3].filter(test));
}

function weightOf(vote: Vote): bigint {
  if (vote.answer === 'unknown') return 0n;
  const standing =
    vote.voter.kind === 'source' ? 1000n : { newcomer: 0n, member: 250n, established: 1000n }[vote.voter.standing];
  const evidence = { none: 250n, cited: 500n, verified: 1000n }[vote.evidence];
  return (standing * evidence * ([1000n, 500n, 250n][vote.changesSince] ?? 0n)) / 1_000_000n;
}

function blocKey({ voter }: Vote): string {
  if (voter.kind === 'source') return `source:${voter.name}`;
  if (voter.ring) return `ring:${voter.ring}`;
  if (voter.affiliation) return `affiliation:${voter.affiliation}`;
  return voter.standing === 'established' ? `person:${voter.id}` : `week:${voter.signUpWeek}`;
}

function cellOf(vote: Vote): Cell {
  const weight = weightOf(vote);
  if (vote.voter.kind === 'source') return { group: 'source', camp: 'neutral', level: vote.answer, weight };
  const group = vote.voter.standing === 'established' ? 'established' : 'newer';
  return { group, camp: vote.voter.camp, level: vote.answer, weight };
}

function summed(cells: readonly Cell[]): Cell[] {
  const same = groupBy(cells, ({ group, camp, level }) => `${group} ${camp} ${level}`);
  return [...same.values()].flatMap((group) => group.slice(0, 1).map((cell) => ({ ...cell, weight: sum(group) })));
}

function cappedCells(votes: readonly Vote[]): Cell[] {
  const cells = summed(votes.map(cellOf));
  const raw = sum(cells);
  return raw > 1000n ? cells.map((cell) => ({ ...cell, weight: (cell.weight * 1000n) / raw })) : cells;
}

function limitedNewer(blocCells: readonly Cell[]): Cell[] {
  const cells = summed(blocCells);
  const established = sum(cells.filter((cell) => cell.group === 'established'));
  const newer = sum(cells.filter((cell) => cell.group === 'newer'));
  const limit = established / 2n > 1500n ? established / 2n : 1500n;
  if (newer <= limit) return cells;
  return cells.map((cell) => (cell.group === 'newer' ? { ...cell, weight: (cell.weight * limit) / newer } : cell));
}

function median(steps: readonly bigint[]): number {
  const total = steps.reduce((a, b) => a + b, 0n);
  let result = 0;
  for (let k = 1; k < steps.length; k++) {
    if (2n * steps.slice(k).reduce((a, b) => a + b, 0n) > total) result = k;
  }
  return result;
}

export function lowerAboveHalf(x: bigint, m: bigint): boolean {
  const d = 2n * x - m;
  return d > 0n && 10n ** 9n * d * d > 2_705_543_454_095n * m;
}

export function upperAboveHalf(x: bigint, m: bigint): boolean {
  const d = 2n * x - m;
  return d >= 0n || 10n ** 9n * d * d <= 2_705_543_454_095n * m;
}

function wilson(x: bigint, m: bigint): { lower: number; upper: number } {
  const z = 1.6448536269514722;
  const votes = Number(m) / 1000;
  const p = Number(x) / Number(m);
  const centre = p + z ** 2 / (2 * votes);
  const half = z * Math.sqrt((p * (1 - p)) / votes + z ** 2 / (4 * votes ** 2));
  const scale = 1 + z ** 2 / votes;
  return { lower: x === 0n ? 0 : (centre - half) / scale, upper: x === m ? 1 : (centre + half) / scale };
}

function rounded(confidence: number): number {
  return Math.floor(confidence * 1e9 + 0.5) / 1e9;
}

function sum(cells: readonly Cell[]): bigint {
  return cells.reduce((total, cell) => total + cell.weight, 0n);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function tableOf(levels: readonly string[], valueOf: (level: string) => number): Record<string, number> {
  return Object.fromEntries(levels.map((level) => [level, valueOf(level)]));
}
