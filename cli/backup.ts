import { RestoreRefusal, restoreBackup } from '../server/exchange/backup/restore-backup';
import { writeBackup } from '../server/exchange/backup/write-backup';
import { environment } from '../server/platform/environment';
import type { Subcommand } from './subcommand';
import { complain, readCall } from './usage';

const told = ({ tables, rows, jobs }: { tables: number; rows: number; jobs: number }) =>
  `${rows} rows of ${tables} tables and ${jobs} queued jobs`;

/** `wm backup`: everything into one file. */
export const backup: Subcommand = {
  words: ['backup'],
  summary: 'write everything the site holds into one file',
  help: `npm run wm -- backup --out FILE [--json]

Writes everything that the database holds, private tables included, as it stands at one instant, while the site goes on.
The file is gzipped JSON Lines; keep it as safe as the database. Outside local mode keep AUTH_SECRET too: without it
sign-in links that are under way stop working, nothing else.`,
  async run(args) {
    const call = readCall(args, { required: ['out'] });
    if ('usage' in call) return complain(call.usage);
    const { out = '' } = call.values;
    const counts = await writeBackup(environment().databaseUrl, out);
    console.log(call.isJson ? JSON.stringify({ file: out, ...counts }) : `${out}: ${told(counts)}`);
    return 0;
  },
};

/** `wm restore`: a backup into an empty database. */
export const restore: Subcommand = {
  words: ['restore'],
  summary: 'fill an empty database from a backup',
  help: `npm run wm -- restore FILE [--json]

Fills an empty database from a backup: all of it, or nothing. The site is the same afterwards, sessions and tokens
included. FILE must be of the same version of the site: restore it with that version, then upgrade.`,
  async run(args) {
    const call = readCall(args, { positionals: ['a file'] });
    if ('usage' in call) return complain(call.usage);
    const [file = ''] = call.positionals;
    try {
      const counts = await restoreBackup(environment().databaseUrl, file);
      console.log(call.isJson ? JSON.stringify({ file, ...counts }) : `restored ${told(counts)}`);
      return 0;
    } catch (error) {
      if (!(error instanceof RestoreRefusal)) throw error;
      console.error(call.isJson ? JSON.stringify({ refused: error.message }) : error.message);
      return 1;
    }
  },
};
