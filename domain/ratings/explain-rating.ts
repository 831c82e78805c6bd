import type { RatingView } from '../models/views';
import type { Lack } from './consensus/v1/decision';
import { MOST_VOTES, type Push } from './consensus/v1/tipping';
import { type CriterionId, NA_CRITERION_IDS } from './criteria';
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

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

const acceptsNa: ReadonlySet<CriterionId> = new Set(NA_CRITERION_IDS);

type Explained = Pick<
  RatingView,
  'criterion' | 'level' | 'state' | 'people' | 'sources' | 'lacks' | 'tipping' | 'inheritedFrom'
>;

/**
 * Why a rating stands as it does and what would change it, in a sentence or two each for a lay reader. The numbers of
 * votes are found by deciding with them, so that they are those of the rule.
 */
export function explainRating(rating: Explained): string {
  return `${explainLevel(rating)} ${explainChange(rating)}`;
}

function explainLevel(rating: Explained): string {
  const { level, state, people } = rating;
  const answered = Object.values(people).reduce((sum, count) => sum + count, 0);
  // Where a question applies to every model, few votes leave that open by the count only.
  const lacks = rating.lacks.filter((lack) => lack !== 'applicability' || acceptsNa.has(rating.criterion));
  const wanted = `Settling it takes ${lacks.length === 0 ? 'more votes' : listOf(lacks.map((lack) => WANTED[lack]))}.`;
  if (level === null) {
    const raters = answered - people.unknown;
    const said =
      raters > 0 ? `${headcount(raters)} rated this, with votes that do not weigh yet.` : 'Nobody has rated this yet.';
    return `${said} ${wanted}`;
  }
  const name = LEVEL_NAMES[level];
  if (rating.inheritedFrom)
    return `${name} is the level of its base, ${rating.inheritedFrom.name}, and counts here until this rating has votes of its own.`;
  if (state === 'consensus')
    return `${headcount(answered)} answered, and the middle vote is ${name} beyond reasonable doubt.`;
  if (answered === 0) {
    const readings = rating.sources.map(({ name: source }) => SOURCE_NAMES[source] ?? `the import from ${source}`);
    return `${name} is ${listOf(readings)}; nobody has voted, so it is provisional. ${wanted}`;
  }
  return state === 'contested'
    ? `${headcount(answered)} answered and they disagree; ${name} is the middle vote. ${wanted}`
    : `${headcount(answered)} answered; ${name} is the middle vote so far. ${wanted}`;
}

function explainChange({ level, people, inheritedFrom, tipping: { settle, doubt, move } }: Explained): string {
  if (doubt && move) return `${capitalised(pushed(doubt))} would put that in doubt, ${pushed(move)} would move it.`;
  if (!settle) return '';
  // While nothing of its own counts, votes settle whichever level they agree on.
  const settling = level === null || inheritedFrom ? `${countOf(settle)} that agree` : pushed(settle);
  const settles = `${capitalised(settling)} would settle it`;
  // Sources step aside for people: to say what moves an editors' reading would be to say how many voters it takes.
  const hasVotes = level !== null && Object.values(people).some((count) => count > 0);
  return hasVotes && move ? `${settles}, ${pushed(move)} would move it.` : `${settles}.`;
}

/** "three fully backed votes for Open": of established raters, with verified evidence. */
function pushed(push: Push): string {
  return `${countOf(push)} for ${LEVEL_NAMES[push.level]}`;
}

function countOf({ votes }: Push): string {
  const count = votes === null ? `more than ${MOST_VOTES}` : (NUMBER_WORDS[votes] ?? String(votes));
  return `${count} fully backed ${votes === 1 ? 'vote' : 'votes'}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function headcount(people: number): string {
  return people === 1 ? 'One person' : `${people} people`;
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}
