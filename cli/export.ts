import { DumpExists, writeDump } from '../server/exchange/dump/write-dump';
import { consensusPatience, environment } from '../server/platform/environment';
import { REFUSED, type Subcommand } from './subcommand';
import { complain, readCall } from './usage';

/** `wm export --out DIR`: the public data dump. */
export const exportCommand: Subcommand = {
  words: ['export'],
  summary: 'write the public data dump: JSON Lines, CSV and a manifest (--out DIR)',
  help: `npm run wm -- export --out DIR [--json]

Writes the public tables as of now into DIR, each as JSON Lines and CSV, and manifest.json with counts, SHA-256 sums and
the licence. People go by pseudonyms. From it alone every figure can be made again: docs/dump.md says how, and
npm run wm -- recompute --from DIR does it.`,
  async run(args) {
    const call = readCall(args, { required: ['out'] });
    if ('usage' in call) return complain(call.usage);
    const { databaseUrl, authSecret } = environment();
    const directory = call.values.out ?? '';
    try {
      const manifest = await writeDump(databaseUrl, { directory, authSecret, patience: consensusPatience() });
      if (call.isJson) console.log(JSON.stringify(manifest));
      else {
        for (const { name, rows } of manifest.tables) console.log(`${name.padEnd(16)} ${rows}`);
        console.log(`A dump as of ${manifest.at} is in ${directory}.`);
      }
      return 0;
    } catch (error) {
      if (!(error instanceof DumpExists)) throw error;
      console.error(error.message);
      return REFUSED;
    }
  },
};
