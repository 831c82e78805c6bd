import { parseArgs } from 'node:util';
import { awaitExpiry } from '../server/cache/await-expiry';
import { run } from '../server/commands/run';
import { importOsaiSystem } from '../server/exchange/import-osai-system';
import { loadOrganization } from '../server/exchange/load-organization';
import { type OsaiFile, readOsaiFolder } from '../server/exchange/osai-systems';
import { type OsaiPlan, planOsai } from '../server/exchange/plan-osai';
import { database } from '../server/platform/database';
import { environment } from '../server/platform/environment';
import { refusalText } from './refusal-text';
import { REFUSED, type Subcommand, USAGE } from './subcommand';

type Line = {
  file: string;
  outcome: OsaiPlan['kind'] | 'unreadable' | 'refused';
  detail: string;
  odd: readonly string[];
};

/** `wm import osai DIR`: takes in the systems of the European Open Source AI Index. */
export const importOsai: Subcommand = {
  words: ['import', 'osai'],
  summary: 'take in the European Open Source AI Index (a dry run unless --apply)',
  help: `npm run wm -- import osai DIR [--apply] [--json]

DIR is a folder of the index's YAML files (github.com/Language-Technology-Assessment/main-database, CC BY 4.0), or one
that holds it as main-database. What it says of a system that has a page here is voted on that page by the source "osai",
with the index named as evidence; for one that has none a page is proposed, which waits for a moderator. Systems that
cannot be proposed yet are told with what is missing, and so is every odd value with its file. Without --apply nothing
is changed.`,
  async run(args) {
    let call: { folder: string; isApplied: boolean; isJson: boolean };
    try {
      const { values, positionals } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { apply: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
      });
      const [folder, ...more] = positionals;
      if (folder === undefined || more.length > 0) throw new Error('Name one folder of the index.');
      call = { folder, isApplied: values.apply, isJson: values.json };
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return USAGE;
    }
    let files: OsaiFile[];
    try {
      files = await readOsaiFolder(call.folder);
    } catch (error) {
      console.error(`${call.folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      return USAGE;
    }
    const lines: Line[] = [];
    for (const file of files) lines.push(await take(file, call.isApplied));
    if (call.isApplied && !(await awaitExpiry(environment().databaseUrl))) {
      console.error('A running site did not confirm in time; it shows the changes within moments.');
    }
    report(lines, call);
    return lines.some(({ outcome }) => outcome === 'unreadable' || outcome === 'refused') ? REFUSED : 0;
  },
};

async function take(entry: OsaiFile, isApplied: boolean): Promise<Line> {
  const { file } = entry;
  if ('problem' in entry) return { file, outcome: 'unreadable', detail: entry.problem, odd: [] };
  const { odd } = entry.system;
  const plan = await planOsai(database(), entry.system);
  const line = { file, outcome: plan.kind, detail: detailOf(plan), odd };
  if (!isApplied || (plan.kind !== 'matched' && plan.kind !== 'proposed')) return line;
  if (plan.kind === 'proposed' && plan.organization) {
    const made = await run(loadOrganization, { kind: 'operator' }, plan.organization);
    if (!made.ok) return { file, outcome: 'refused', detail: refusalText(made.refusal), odd };
  }
  const input =
    plan.kind === 'matched'
      ? { model: plan.slug, opinions: plan.opinions }
      : { slug: plan.slug, document: plan.document };
  const result = await run(importOsaiSystem, { kind: 'operator' }, input);
  if (!result.ok) return { file, outcome: 'refused', detail: refusalText(result.refusal), odd };
  const { votes, edit } = result.value;
  return { ...line, detail: `${line.detail}: ${edit === null ? `${votes} votes written` : `edit ${edit} waits`}` };
}

function detailOf(plan: OsaiPlan): string {
  switch (plan.kind) {
    case 'matched':
      return `${plan.slug} (${plan.because}), ${plan.opinions.size} criteria`;
    case 'proposed':
      return plan.organization ? `${plan.slug}, by the new maker ${plan.organization.name}` : plan.slug;
    case 'waiting':
      return plan.slug;
    case 'held':
      return plan.why;
    default:
      return plan satisfies never;
  }
}

function report(lines: readonly Line[], { isApplied, isJson }: { isApplied: boolean; isJson: boolean }): void {
  if (isJson) {
    console.log(JSON.stringify({ applied: isApplied, systems: lines }));
    return;
  }
  for (const { file, outcome, detail, odd } of lines) {
    console.log(`${outcome.padEnd(10)} ${file}: ${detail}${odd.map((one) => `\n             odd: ${one}`).join('')}`);
  }
  const outcomes = ['matched', 'proposed', 'waiting', 'held', 'unreadable', 'refused'] as const;
  const counts = outcomes.map((outcome) => `${lines.filter((line) => line.outcome === outcome).length} ${outcome}`);
  console.log(
    `${lines.length} systems: ${counts.join(', ')}.${isApplied ? '' : ' Nothing was changed: a dry run; --apply does it.'}`,
  );
}
