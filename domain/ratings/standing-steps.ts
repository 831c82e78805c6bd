import { ESTABLISHED, MEMBER, type PersonRecord } from '../people/standing';
import type { Standing } from './consensus/v1/vote';

/** What would make a person's votes weigh more by their standing, with how far their record has come. */
export function standingSteps(standing: Standing, record: PersonRecord | null): string[] {
  if (standing === 'established') return [];
  const step =
    standing === 'newcomer'
      ? `After ${MEMBER.days} days and ${MEMBER.contributions} accepted contributions (an approved edit or page, a source that others accepted) you count as a member.`
      : `After ${ESTABLISHED.days} days, ${ESTABLISHED.contributions} accepted contributions on ${ESTABLISHED.models} models, and ${ESTABLISHED.votes} votes of which two thirds agreed with what was settled later, you count as established, and it weighs up to a whole vote.`;
  return record ? [step, progress(record)] : [step];
}

/** How far a record has come: "So far you have 3 accepted contributions on 2 models". */
function progress({ acceptedContributions, contributionModels, settledVotes, agreeingVotes }: PersonRecord): string {
  const contributions =
    acceptedContributions === 0
      ? 'no accepted contribution'
      : `${counted(acceptedContributions, 'accepted contribution')} on ${counted(contributionModels, 'model')}`;
  const agreement =
    settledVotes > 0
      ? `, and ${agreeingVotes} of your ${counted(settledVotes, 'vote')} agreed with what was settled`
      : '';
  return `So far you have ${contributions}${agreement}.`;
}

function counted(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? '' : 's'}`;
}
