import { examine } from '../server/platform/doctor/examine';
import { REFUSED, type Subcommand } from './subcommand';
import { complain, readCall } from './usage';

/** `wm doctor`: what is wrong with this site, and how to mend it. */
export const doctor: Subcommand = {
  words: ['doctor'],
  summary: 'check environment, database, migrations, jobs, mail and cache; say how to mend what is wrong',
  help: `npm run wm -- doctor [--json]

Looks at everything that a site needs and changes nothing. Exit status 1 if anything is wrong; each line says how to
mend it.`,
  async run(args) {
    const call = readCall(args, {});
    if ('usage' in call) return complain(call.usage);
    const findings = await examine();
    if (call.isJson) console.log(JSON.stringify(findings));
    else {
      for (const { what, isFit, detail, mend } of findings) {
        console.log(`${isFit ? '✓' : '✗'} ${what.padEnd(12)} ${detail}${mend ? `\n  What to do: ${mend}` : ''}`);
      }
    }
    return findings.every(({ isFit }) => isFit) ? 0 : REFUSED;
  },
};
