import { asHandle } from '../domain/people/handle';
import { ROLES } from '../domain/people/permissions';
import { run } from '../server/commands/run';
import { changeRole } from '../server/people/change-role';
import { createPerson } from '../server/people/create-person';
import { nameFoundingRater } from '../server/people/name-founding-rater';
import { listPeople, type Person } from '../server/people/person';
import { database } from '../server/platform/database';
import type { Subcommand } from './subcommand';
import { complain, readCall, readDate, report } from './usage';

const OPERATOR = { kind: 'operator' } as const;

/** `wm user create`: an account without the browser. */
export const userCreate: Subcommand = {
  words: ['user', 'create'],
  summary: 'make an account without the browser',
  help: `npm run wm -- user create --email E --name N [--role ${ROLES.join('|')}] [--created-at ISO] [--founding-until DATE] [--json]

N becomes the handle by which others know the person: 3 to 30 lower-case letters, digits and hyphens; capitals and spaces
are turned into such. They sign in with a link mailed to E. --created-at dates the account back; --founding-until counts
them as established until that day.`,
  async run(args) {
    const call = readCall(args, {
      required: ['email', 'name'],
      optional: ['role', 'created-at', 'founding-until'],
    });
    if ('usage' in call) return complain(call.usage);
    const { email, name = '', role, 'created-at': createdAt, 'founding-until': foundingUntil } = call.values;
    const input = {
      email,
      handle: asHandle(name),
      ...(role === undefined ? {} : { role }),
      ...(createdAt === undefined ? {} : { createdAt: readDate(createdAt) }),
      ...(foundingUntil === undefined ? {} : { foundingUntil: readDate(foundingUntil) }),
    };
    return report(await run(createPerson, OPERATOR, input), call.isJson, line);
  },
};

/** What the public log says of an office that was given here without a reason. */
const BY_OPERATOR = 'Decided by the operator of this site.';

/** `wm user role`: another role. */
export const userRole: Subcommand = {
  words: ['user', 'role'],
  summary: 'give a person another role',
  help: `npm run wm -- user role E ROLE [--reason TEXT] [--json]

ROLE is ${ROLES.join(', ')}. It says what the person with the address E may do; what their votes weigh is another matter.
The public log says who was given which role, and why: that is TEXT. The last admin stays one until there is another.`,
  async run(args) {
    const call = readCall(args, { positionals: ['an address', 'a role'], optional: ['reason'] });
    if ('usage' in call) return complain(call.usage);
    const [person, role] = call.positionals;
    const { reason = BY_OPERATOR } = call.values;
    return report(await run(changeRole, OPERATOR, { person, role, reason }), call.isJson, line);
  },
};

/** `wm user founding`: a founding rater. */
export const userFounding: Subcommand = {
  words: ['user', 'founding'],
  summary: 'make a person a founding rater until a date',
  help: `npm run wm -- user founding E DATE [--reason TEXT] [--json]

Until DATE (2027-12-31) the votes of the person with the address E weigh as those of an established rater. A date in the
past ends it. It takes three such persons before anything on a fresh site can settle. TEXT says why, on the public list of
founding raters (/method) and in the public log.`,
  async run(args) {
    const call = readCall(args, { positionals: ['an address', 'a date'], optional: ['reason'] });
    if ('usage' in call) return complain(call.usage);
    const [person, until = ''] = call.positionals;
    const input = { person, until: readDate(until), ...call.values };
    return report(await run(nameFoundingRater, OPERATOR, input), call.isJson, line);
  },
};

/** `wm user list`: everybody with an account. */
export const userList: Subcommand = {
  words: ['user', 'list'],
  summary: 'list everybody with an account',
  help: `npm run wm -- user list [--json]

A line a person, the oldest first: address, handle, role, standing, until when a founding rater, since when.`,
  async run(args) {
    const call = readCall(args, {});
    if ('usage' in call) return complain(call.usage);
    const people = await listPeople(database(), new Date());
    console.log(call.isJson ? JSON.stringify(people) : people.map(line).join('\n') || 'Nobody has an account yet.');
    return 0;
  },
};

function line({ email, handle, role, standing, foundingUntil, suspendedAt, createdAt }: Person): string {
  const founding = foundingUntil ? `founding rater until ${day(foundingUntil)}` : '';
  const suspended = suspendedAt ? `suspended ${day(suspendedAt)}` : '';
  const parts = [email, handle ?? '(no handle yet)', role, standing, founding, suspended, `since ${day(createdAt)}`];
  return parts.filter(Boolean).join('  ');
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
