import type { LoggedDecision } from '../../domain/moderation/logged-decision';
import { tellTheirs } from '../../domain/moderation/tell-decision';
import type { Mail } from './mail';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** The mail that tells a person of a decision: what, by whom, why, where to see it, and how to get no such mail. */
export function decisionMail(told: { to: string; decision: LoggedDecision; siteUrl: string }): Mail {
  const { decision, siteUrl } = told;
  const { sentence, path } = tellTheirs(decision);
  const by = `${decision.actor.name}${decision.isByOffice ? '' : ', as an established member'}`;
  return {
    to: told.to,
    // The same for every attempt, so that a mail program that gets it twice can tell.
    id: `decision-${decision.id}`,
    subject: `${sentence} · Weights & Measures`,
    text: `${sentence}, by ${by}, on ${WHEN.format(new Date(decision.at))} UTC.
${decision.reason === null ? '' : `\nThe reason:\n\n${indented(decision.reason)}\n`}
See it, and what you can do:

${siteUrl}${path}

You get this mail because you have an account at ${new URL(siteUrl).host}. To get no more such mails, switch them off in your settings:

${siteUrl}/settings#mail
`,
  };
}

function indented(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}
