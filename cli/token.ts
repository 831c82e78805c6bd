import { run } from '../server/commands/run';
import { createToken } from '../server/people/create-token';
import type { Subcommand } from './subcommand';
import { complain, readCall, report } from './usage';

/** `wm token create`: a personal token for the API, told this once. */
export const tokenCreate: Subcommand = {
  words: ['token', 'create'],
  summary: 'print a personal API token, once',
  help: `npm run wm -- token create --email E [--scope read|write] [--json]

Prints a token with which a program acts as the person with the address E. It is told this once, for only its hash is
kept. Without --scope it may write: reading needs no token.`,
  async run(args) {
    const call = readCall(args, { required: ['email'], optional: ['scope'] });
    if ('usage' in call) return complain(call.usage);
    return report(await run(createToken, { kind: 'operator' }, call.values), call.isJson, ({ token }) => token);
  },
};
