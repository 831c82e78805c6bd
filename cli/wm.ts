/** The operator's command line: another way in to the same commands as the site. */
import { backup, restore } from './backup';
import { affiliation, ringConfirm, ringRelease } from './blocs';
import { doctor } from './doctor';
import { exportCommand } from './export';
import { importCatalogue } from './import-catalogue';
import { importHub } from './import-hub';
import { importOsai } from './import-osai';
import { recomputeCommand } from './recompute';
import { standings } from './standings';
import { REFUSED, type Subcommand, USAGE } from './subcommand';
import { tokenCreate } from './token';
import { userCreate, userFounding, userList, userRole } from './user';

const SUBCOMMANDS: readonly Subcommand[] = [
  importCatalogue,
  importHub,
  importOsai,
  exportCommand,
  recomputeCommand,
  userCreate,
  userRole,
  userFounding,
  userList,
  standings,
  ringConfirm,
  ringRelease,
  affiliation,
  tokenCreate,
  backup,
  restore,
  doctor,
];

const OVERVIEW = `npm run wm -- SUBCOMMAND [OPTIONS]

${SUBCOMMANDS.map(({ words, summary }) => `  ${words.join(' ').padEnd(20)} ${summary}`).join('\n')}

Each takes --help and --json. Exit status: 0 done, 1 refused, 2 wrong usage.`;

async function main(args: readonly string[]): Promise<number> {
  const subcommand = SUBCOMMANDS.find(({ words }) => words.every((word, index) => args[index] === word));
  if (!subcommand) {
    const asksForHelp = args.length === 0 || args.includes('--help');
    (asksForHelp ? console.log : console.error)(
      asksForHelp ? OVERVIEW : `There is no subcommand "${args.join(' ')}".\n\n${OVERVIEW}`,
    );
    return asksForHelp ? 0 : USAGE;
  }
  const rest = args.slice(subcommand.words.length);
  if (rest.includes('--help')) {
    console.log(subcommand.help);
    return 0;
  }
  return subcommand.run(rest);
}

main(process.argv.slice(2)).then(
  // Open database connections would keep the process; whatever was asked is done by now.
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(REFUSED);
  },
);
