import type { CriterionId } from '../ratings/criteria';
import type { LabelId } from '../ratings/framework/v1/labels';
import type { Missing, MissingForLabel, Raise } from '../ratings/framework/v1/missing';
import { shortfall } from './shortfalls';
import type { Availability, Verdict } from './views';

/** How many reasons a sentence can carry before readers lose it. */
const MAX_REASONS = 4;
const MAX_FURTHER_REASONS = 2;

/** What the model offers, told before what it lacks. */
const OPENINGS: Readonly<Record<LabelId, (name: string, availability: Availability | null) => string>> = {
  'ai-open-data': (name) =>
    `Yes. Anyone may use, study, change and share ${name}, and its data and code are published with it`,
  'ai-open': (name) => `Yes. Anyone may use, study, change and share ${name}, with code and a good account of its data`,
  'open-with-gaps': (name) => `Not quite. Weights, code and some data of ${name} are published`,
  'model-source': (name) => `Only its weights. Anyone may download, use, change and share ${name}`,
  restricted: (name) => `No. The weights of ${name} can be downloaded`,
  closed: (name, availability) =>
    availability === 'service-only'
      ? `No. ${name} can only be used as a service`
      : availability === 'unreleased'
        ? `No. ${name} has not been released`
        : `No. The weights of ${name} are closed`,
  unrated: (name) => `Nobody can say yet: whether the weights of ${name} are open has not been rated`,
};

/**
 * The question of the title and its answer: what the label grants, then the gates that keep the model from the next
 * label, then those that keep it from AI-open. Made from data alone, so that it can never disagree with the label.
 */
export function verdictOf(model: {
  name: string;
  label: LabelId;
  availability: Availability | null;
  missing: Missing;
}): Verdict {
  const question = `Is ${model.name} open source?`;
  const opening = OPENINGS[model.label](model.name, model.availability);
  if (model.label === 'unrated' || model.label === 'ai-open-data') return { question, answer: `${opening}.` };

  const next = raisesOf(model.missing.next);
  const reasons = wordsOf(next).slice(0, MAX_REASONS);
  // What AI-open data would still take is no shortcoming that a verdict should dwell on; AI-open is the yardstick.
  const toOpen = model.label === 'ai-open' ? [] : raisesOf(model.missing.rows.find((row) => row.label === 'ai-open'));
  const further = wordsOf(toOpen.filter((raise) => !next.some((other) => other.criterion === raise.criterion)))
    .filter((words) => !reasons.includes(words))
    .slice(0, MAX_FURTHER_REASONS);

  // Of a closed model the opening grants nothing that a "but" could take back.
  const connector = model.label === 'closed' ? ':' : ', but';
  const first = reasons.length > 0 ? `${opening}${connector} ${listOf(reasons)}.` : `${opening}.`;
  const second = further.length > 0 ? ` ${capitalised(listOf(further))}.` : '';
  return { question, answer: first + second };
}

/** The raises of all alternatives together: a reason is a reason whichever way one mends it. */
function raisesOf(row: MissingForLabel | null | undefined): Raise[] {
  const raises = new Map<CriterionId, Raise>();
  for (const raise of row?.alternatives.flat() ?? [])
    if (!raises.has(raise.criterion)) raises.set(raise.criterion, raise);
  return [...raises.values()];
}

function wordsOf(raises: readonly Raise[]): string[] {
  return raises.flatMap(({ criterion, from }) => shortfall(criterion, from) ?? []);
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
