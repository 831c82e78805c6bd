import { run } from '../server/commands/run';
import { showAffiliation } from '../server/people/affiliations';
import { confirmRing, releaseFromRing } from '../server/people/rings';
import type { Subcommand } from './subcommand';
import { complain, readCall, report } from './usage';

const OPERATOR = { kind: 'operator' } as const;

/** `wm ring confirm`: accounts that act as one. */
export const ringConfirm: Subcommand = {
  words: ['ring', 'confirm'],
  summary: 'count accounts that act as one as one',
  help: `npm run wm -- ring confirm --people A,B,… --reason R [--json]

A, B, … are handles or addresses. The votes of these accounts count as one bloc from now on, wherever they vote. Each is
told, and the public log shows the reason.`,
  async run(args) {
    const call = readCall(args, { required: ['people', 'reason'] });
    if ('usage' in call) return complain(call.usage);
    const people = (call.values.people ?? '').split(',').filter(Boolean);
    const result = await run(confirmRing, OPERATOR, { people, reason: call.values.reason });
    return report(result, call.isJson, ({ ring, people: count }) => `${count} accounts joined the ring ${ring}.`);
  },
};

/** `wm ring release`: an account that acts for itself after all. */
export const ringRelease: Subcommand = {
  words: ['ring', 'release'],
  summary: 'let an account count for itself again',
  help: `npm run wm -- ring release PERSON --reason R [--json]

PERSON is a handle or an address. They are told, and the public log shows the reason.`,
  async run(args) {
    const call = readCall(args, { positionals: ['a person'], required: ['reason'] });
    if ('usage' in call) return complain(call.usage);
    const [person] = call.positionals;
    const result = await run(releaseFromRing, OPERATOR, { person, reason: call.values.reason });
    return report(result, call.isJson, ({ person: who }) => `${who} counts for themselves again.`);
  },
};

/** `wm affiliation`: a maker's staff. */
export const affiliation: Subcommand = {
  words: ['affiliation'],
  summary: 'show that a person works for a maker, or no longer',
  help: `npm run wm -- affiliation PERSON ORGANIZATION begin|end --reason R [--json]

PERSON is a handle or an address, ORGANIZATION the slug of a maker. On its models the votes of its staff count as one bloc.
They are told, and the public log shows the reason.`,
  async run(args) {
    const call = readCall(args, {
      positionals: ['a person', 'an organisation', '"begin" or "end"'],
      required: ['reason'],
    });
    if ('usage' in call) return complain(call.usage);
    const [person, organization, what] = call.positionals;
    if (what !== 'begin' && what !== 'end') return complain('Say "begin" or "end".');
    const input = { person, organization, is: what === 'begin', reason: call.values.reason };
    return report(await run(showAffiliation, OPERATOR, input), call.isJson, ({ person: who }) =>
      what === 'begin' ? `${who} counts among the staff of ${organization}.` : `${who} does no longer.`,
    );
  },
};
