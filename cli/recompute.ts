import { parseArgs } from 'node:util';
import { awaitExpiry } from '../server/cache/await-expiry';
import { environment } from '../server/platform/environment';
import { recompute } from '../server/ratings/recompute';
import { REFUSED, type Subcommand, USAGE } from './subcommand';

/** Longest list of differences that is printed; the count is told in any case. */
const SHOWN = 50;

/** `wm recompute [--check]`: rebuilds every projection from the logs, or says where one differs. */
export const recomputeCommand: Subcommand = {
  words: ['recompute'],
  summary: 'rebuild every tally, consensus, label and score from the logs (--check changes nothing)',
  help: `npm run wm -- recompute [--check] [--json]

Rebuilds every tally, consensus, label and score from the log of votes and decisions, and names what differed. With
--check nothing is changed, and the exit status is 1 if anything differs.`,
  async run(args) {
    let flags: { check: boolean; json: boolean };
    try {
      const { values } = parseArgs({
        args: [...args],
        options: { check: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
      });
      flags = values;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return USAGE;
    }
    const { databaseUrl } = environment();
    const report = await recompute(databaseUrl, { isCheck: flags.check });
    if (!flags.check) await awaitExpiry(databaseUrl);
    const { models, entries, differences } = report;
    if (flags.json) console.log(JSON.stringify(report));
    else {
      for (const { model, what, stored, computed } of differences.slice(0, SHOWN)) {
        console.log(`${model}: ${what}\n  stored   ${stored ?? 'nothing'}\n  computed ${computed ?? 'nothing'}`);
      }
      if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
      const done =
        differences.length === 0 ? 'all as stored' : `${differences.length} differed${flags.check ? '' : ', mended'}`;
      console.log(`${models} models, ${entries} log entries: ${done}.`);
    }
    return flags.check && differences.length > 0 ? REFUSED : 0;
  },
};
