import { CRITERION_BY_ID } from '../ratings/framework/v1/criteria';
import { LABEL_BY_ID, type LabelId } from '../ratings/framework/v1/labels';
import { LEVEL_NAMES, type PublishedState, type RatedLevel } from '../ratings/levels';

/**
 * What a recorded change says, in a sentence without the model's name; kinds are those that commands record.
 * @param who whom it is about, where it is about a person.
 */
export function changeText(kind: string, detail: Readonly<Record<string, unknown>>, who = 'somebody'): string {
  switch (kind) {
    case 'label-changed':
      return detail.from === 'unrated'
        ? `first labelled ${labelName(detail.to)}`
        : `label went from ${labelName(detail.from)} to ${labelName(detail.to)}`;
    case 'page-created':
      return 'page created';
    case 'page-edited':
      return `page edited, now revision ${String(detail.revision)}`;
    case 'page-renamed':
      return `page moved from “${String(detail.from)}” to “${String(detail.to)}”`;
    case 'discussion-started':
      return 'somebody opened a discussion';
    case 'discussion-replied':
      return 'somebody replied in a discussion';
    case 'post-withdrawn':
      return 'somebody withdrew what they said in a discussion';
    case 'sources-rated':
      return `starting levels set on ${criteriaNames(detail.criteria)}`;
    case 'rating-published':
      return `${criteriaNames([detail.criterion])} went from ${publishedName(detail.from)} to ${publishedName(detail.to)}`;
    case 'vote-cast':
      return `somebody rated ${criteriaNames([detail.criterion])}`;
    case 'vote-withdrawn':
      return `somebody withdrew a rating of ${criteriaNames([detail.criterion])}`;
    case 'source-accepted':
    case 'source-rejected':
      return `a source for ${criteriaNames([detail.criterion])} was ${kind === 'source-accepted' ? 'accepted' : 'rejected'}`;
    case 'source-dead':
      return `a source for ${criteriaNames([detail.criterion])} is gone`;
    case 'evidence-changed':
      return `the evidence changed on ${criteriaNames([detail.criterion])}`;
    case 'freeze-released':
      return `a moderator ended the freeze of ${criteriaNames([detail.criterion])}`;
    case 'consensus-shortened':
      return `a moderator counted the agreement on ${criteriaNames([detail.criterion])} as held`;
    case 'role-changed':
      return `${who}’s role went from ${String(detail.from)} to ${String(detail.to)}`;
    case 'founding-rater-named':
      return `${who} was named founding rater until ${String(detail.until).slice(0, 10)}`;
    case 'founding-rater-ended':
      return `${who} is no longer founding rater`;
    default:
      return `${kind.replaceAll('-', ' ')}${typeof detail.name === 'string' ? `: ${detail.name}` : ''}`;
  }
}

/** What is published of a rating: "Open, provisional". */
function publishedName(published: unknown): string {
  const { level, state } = (published ?? {}) as { level?: RatedLevel | null; state?: PublishedState };
  if (!level) return 'not rated';
  return state === undefined || state === 'unrated'
    ? LEVEL_NAMES[level]
    : `${LEVEL_NAMES[level]} (${STATES_TOLD[state]})`;
}

const STATES_TOLD = {
  provisional: 'provisional',
  contested: 'contested',
  consensus: 'consensus',
  'in-dispute': 'in dispute',
} as const satisfies Record<Exclude<PublishedState, 'unrated'>, string>;

function labelName(id: unknown): string {
  return LABEL_BY_ID[id as LabelId]?.name ?? String(id);
}

function criteriaNames(ids: unknown): string {
  const names = (Array.isArray(ids) ? ids : []).map(
    (id) => CRITERION_BY_ID[id as keyof typeof CRITERION_BY_ID]?.name ?? String(id),
  );
  return names.length > 4 ? `${names.length} criteria` : names.join(', ').toLowerCase();
}
