import { CRITERION_BY_ID } from '../ratings/framework/v1/criteria';
import { LABEL_BY_ID, type LabelId } from '../ratings/framework/v1/labels';
import { LEVEL_NAMES } from '../ratings/levels';
import type { Stake } from '../wiki/views';

/** What an approval would move, as far as it can be known: votes until then may move it, too. */
export type Movement = {
  isNewPage: boolean;
  /** Whether the page is to be under another licence. */
  isAnotherLicence: boolean;
  /** Published levels that would be others. */
  criteria: Stake['criteria'];
  label: { from: LabelId; to: LabelId };
};

/** What is at stake for ratings and label when an edit is approved, with one sentence that says it. */
export function tellStake(movement: Movement): Stake {
  const { criteria, label } = movement;
  return { criteria, label: label.from === label.to ? null : label.to, sentence: sentenceOf(movement) };
}

function sentenceOf({ isNewPage, isAnotherLicence, criteria, label }: Movement): string {
  const names = inWords(criteria.map(({ criterion }) => CRITERION_BY_ID[criterion].name));
  const [from, to] = [LABEL_BY_ID[label.from].name, LABEL_BY_ID[label.to].name];
  if (isNewPage) {
    const then = label.to === 'unrated' ? 'more has to be rated before there is a label' : `the label is ${to}`;
    return `Approving rates ${names} by the licence; ${then}.`;
  }
  if (!isAnotherLicence) return 'No rating is read from what this changes: the label stays.';
  if (criteria.length === 0) return 'The licence is another one, but no published level moves by it: the label stays.';
  const [only] = criteria;
  const moves =
    criteria.length === 1 && only?.from ? `${names} from ${LEVEL_NAMES[only.from]} to ${LEVEL_NAMES[only.to]}` : names;
  return label.from === label.to
    ? `Approving moves ${moves}; the label stays ${from}.`
    : `Approving moves ${moves}, and with it the label from ${from} to ${to}.`;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
