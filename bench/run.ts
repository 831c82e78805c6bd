/** `npm run bench`: measures the site in ratios within one run, so that figures from different machines compare. */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { attack } from './attack';
import { history } from './history';
import { inheritance } from './inheritance';
import { lighthouse } from './lighthouse';
import { pages } from './pages';
import type { BenchPart } from './part';
import { recomputeBench } from './recompute';
import { search } from './search';
import { votes } from './votes';

const PARTS: readonly BenchPart[] = [pages, lighthouse, votes, history, recomputeBench, inheritance, search, attack];

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--list')) {
    for (const { name, summary } of PARTS) console.log(`${name.padEnd(12)} ${summary}`);
    return 0;
  }
  const unknown = args.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(`There is no part "${unknown.join('", "')}"; npm run bench -- --list names them.`);
    return 2;
  }
  const chosen = args.length === 0 ? PARTS : PARTS.filter(({ name }) => args.includes(name));
  await mkdir('bench/results', { recursive: true });
  let isReached = true;
  for (const part of chosen) {
    console.log(`${part.name}: ${part.summary}`);
    const figures = await part.run((line) => console.log(`  ${line}`));
    const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? 'unknown' };
    const report = { part: part.name, at: new Date().toISOString(), machine, figures };
    await writeFile(`bench/results/${part.name}.json`, `${JSON.stringify(report, null, 2)}\n`);
    console.table(
      Object.fromEntries(
        figures.map(({ what, value, unit, reach }) => [
          what,
          { value: Number(value.toPrecision(4)), unit, reach: reach?.text ?? '', met: reach ? reach.isMet(value) : '' },
        ]),
      ),
    );
    isReached &&= figures.every(({ value, reach }) => reach?.isMet(value) ?? true);
  }
  return isReached ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
