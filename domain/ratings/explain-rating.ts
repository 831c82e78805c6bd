import type { RatingView } from '../models/views';
import type { Lack } from './consensus/v1/decision';
import { LEVEL_NAMES } from './levels';

const SOURCE_NAMES: Readonly<Record<string, string>> = {
  catalogue: 'the editors’ reading of the sources below',
  licence: 'what the licence says by default',
};

const WANTED: Readonly<Record<Lack, string>> = {
  quorum: 'votes from at least three independent sides that weigh two full votes together',
  agreement: 'clearer agreement on one level',
  bridge: 'strict and lenient raters meeting on one level',
  proof: 'verified evidence at that level or above',
  applicability: 'an answer to whether the question applies at all',
};

/** Why a rating stands as it does and what would settle it, in two sentences for a lay reader. */
export function explainRating(rating: Pick<RatingView, 'level' | 'state' | 'people' | 'sources' | 'lacks'>): string {
  const { level, state, lacks } = rating;
  if (level === null)
    return `Nobody has rated this yet. Settling it takes ${listOf(lacks.map((lack) => WANTED[lack]))}.`;
  const people = Object.values(rating.people).reduce((sum, count) => sum + count, 0);
  const name = LEVEL_NAMES[level];
  if (state === 'consensus')
    return `${count(people)} answered, and the middle vote is ${name} beyond reasonable doubt.`;
  const wanted = `Settling it takes ${listOf(lacks.map((lack) => WANTED[lack]))}.`;
  if (people === 0) {
    const readings = rating.sources.map(({ name: source }) => SOURCE_NAMES[source] ?? `the import from ${source}`);
    return `${name} is ${listOf(readings)}; nobody has voted, so it is provisional. ${wanted}`;
  }
  return state === 'contested'
    ? `${count(people)} answered and they disagree; ${name} is the middle vote. ${wanted}`
    : `${count(people)} answered; ${name} is the middle vote so far. ${wanted}`;
}

function count(people: number): string {
  return people === 1 ? 'One person' : `${people} people`;
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}
