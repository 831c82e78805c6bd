import { recountVoter, takeAllStandings } from '../server/people/standings';
import type { Subcommand } from './subcommand';
import { complain, readCall } from './usage';

/** `wm standings`: the snapshot that is otherwise taken as the day begins. */
export const standings: Subcommand = {
  words: ['standings'],
  summary: 'take the snapshot of everybody’s standing and camp now',
  help: `npm run wm -- standings [--json]

Works out what everybody's record makes of their votes (newcomer, member, established; strict, neutral, lenient), enters
what changed, and counts the votes of these people anew. A running site does so as each day begins (UTC).`,
  async run(args) {
    const call = readCall(args, {});
    if ('usage' in call) return complain(call.usage);
    const { people, moved } = await takeAllStandings();
    let votes = 0;
    for (const id of moved) votes += await recountVoter(id);
    const report = { people, moved: moved.length, votes };
    console.log(
      call.isJson
        ? JSON.stringify(report)
        : `${people} people: ${moved.length} stand differently, ${votes} votes counted anew.`,
    );
    return 0;
  },
};
