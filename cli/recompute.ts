import { parseArgs } from 'node:util';
import { awaitExpiry } from '../server/cache/await-expiry';
import { DumpFault } from '../server/exchange/dump/read-dump';
import { recomputeDump } from '../server/exchange/dump/recompute-dump';
import { environment } from '../server/platform/environment';
import { type RecomputeReport, recompute } from '../server/ratings/recompute';
import { REFUSED, type Subcommand, USAGE } from './subcommand';

/** Longest list of differences that is printed; the count is told in any case. */
const SHOWN = 50;

/** `wm recompute [--check]`: rebuilds every projection from the logs, or says where one differs; `--from` does so for a dump. */
export const recomputeCommand: Subcommand = {
  words: ['recompute'],
  summary: 'rebuild every tally, consensus, label and score from the logs (--check changes nothing)',
  help: `npm run wm -- recompute [--check] [--json]
       npm run wm -- recompute --from DIR [--json]

Rebuilds every tally, consensus, label and score from the log of votes and decisions, and names what differed. With
--check nothing is changed, and the exit status is 1 if anything differs. With --from the figures of the dump in DIR are
made from its logs alone and compared, as with --check; the site's database is not asked.`,
  async run(args) {
    let flags: { check: boolean; json: boolean; from?: string | undefined };
    try {
      const { values } = parseArgs({
        args: [...args],
        options: {
          check: { type: 'boolean', default: false },
          from: { type: 'string' },
          json: { type: 'boolean', default: false },
        },
      });
      flags = values;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return USAGE;
    }
    const isCheck = flags.check || flags.from !== undefined;
    let report: RecomputeReport;
    try {
      report = await (flags.from === undefined ? recomputeHere(isCheck) : recomputeDump(flags.from));
    } catch (error) {
      if (!(error instanceof DumpFault)) throw error;
      console.error(error.message);
      return REFUSED;
    }
    const { models, entries, differences } = report;
    if (flags.json) console.log(JSON.stringify(report));
    else {
      for (const { model, what, stored, computed } of differences.slice(0, SHOWN)) {
        console.log(`${model}: ${what}\n  stored   ${stored ?? 'nothing'}\n  computed ${computed ?? 'nothing'}`);
      }
      if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
      const done =
        differences.length === 0 ? 'all as stored' : `${differences.length} differed${isCheck ? '' : ', mended'}`;
      console.log(`${models} models, ${entries} log entries: ${done}.`);
    }
    return isCheck && differences.length > 0 ? REFUSED : 0;
  },
};

async function recomputeHere(isCheck: boolean): Promise<RecomputeReport> {
  const { databaseUrl } = environment();
  const report = await recompute(databaseUrl, { isCheck });
  if (!isCheck) await awaitExpiry(databaseUrl);
  return report;
}
