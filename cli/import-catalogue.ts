import { parseArgs } from 'node:util';
import { awaitExpiry } from '../server/cache/await-expiry';
import { effectOf, type LoadEffect, readEntry } from '../server/exchange/catalogue-entry';
import { type CatalogueFile, readCatalogue } from '../server/exchange/catalogue-files';
import { loadCatalogueFile } from '../server/exchange/load-catalogue-file';
import { database } from '../server/platform/database';
import { environment } from '../server/platform/environment';
import { refusalText } from './refusal-text';
import { REFUSED, type Subcommand, USAGE } from './subcommand';

type Line = { file: string; effect: LoadEffect | 'refused'; reason?: string };

/** `wm import catalogue FILE`: loads catalogue files; tells what would change unless told to apply it. */
export const importCatalogue: Subcommand = {
  words: ['import', 'catalogue'],
  summary: 'load catalogue files (a dry run unless --apply)',
  help: `npm run wm -- import catalogue FILE… [--apply] [--json]

FILE is a YAML file below prisma/catalogue/, or a folder of such files. Without --apply nothing is changed: it prints
what would be. A file that says what it said at its last load changes nothing. Fields that people have edited since
keep what people wrote. Models under a changed licence follow it one by one, while a site runs.`,
  async run(args) {
    const parsed = parse(args);
    if ('usage' in parsed) {
      console.error(parsed.usage);
      return USAGE;
    }
    const { files, problems } = await readCatalogue(parsed.paths);
    const lines: Line[] = problems.map(({ file, problem }) => ({ file, effect: 'refused', reason: problem }));
    // One broken file stops all: half a catalogue would be hard to tell from a whole one.
    if (problems.length === 0) for (const file of files) lines.push(await load(file, parsed.isApplied));
    if (parsed.isApplied && !(await awaitExpiry(environment().databaseUrl))) {
      console.error('A running site did not confirm in time; it shows the changes within moments.');
    }
    report(lines, parsed.isApplied, parsed.isJson);
    return lines.some(({ effect }) => effect === 'refused') ? REFUSED : 0;
  },
};

function parse(args: readonly string[]): { paths: string[]; isApplied: boolean; isJson: boolean } | { usage: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { apply: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) return { usage: 'Name a file or a folder, such as prisma/catalogue.' };
    return { paths: positionals, isApplied: values.apply, isJson: values.json };
  } catch (error) {
    return { usage: error instanceof Error ? error.message : String(error) };
  }
}

async function load(entry: CatalogueFile, isApplied: boolean): Promise<Line> {
  const { file, kind, document } = entry;
  if (!isApplied) return { file, effect: effectOf(await readEntry(database(), kind, document.slug), document) };
  const result = await loadCatalogueFile(entry, { kind: 'operator' });
  return result.ok ? { file, effect: result.value } : { file, effect: 'refused', reason: refusalText(result.refusal) };
}

function report(lines: readonly Line[], isApplied: boolean, isJson: boolean): void {
  if (isJson) {
    console.log(JSON.stringify({ applied: isApplied, files: lines }));
    return;
  }
  for (const { file, effect, reason } of lines) {
    if (effect !== 'unchanged') console.log(`${effect.padEnd(9)} ${file}${reason ? `\n  ${reason}` : ''}`);
  }
  const count = (effect: Line['effect']) => lines.filter((line) => line.effect === effect).length;
  const summary = (['added', 'updated', 'unchanged', 'refused'] as const).map((effect) => `${count(effect)} ${effect}`);
  console.log(`${summary.join(', ')}${isApplied ? '' : '. Nothing was changed: a dry run; --apply does it.'}`);
}
