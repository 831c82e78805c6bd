import { parseArgs } from 'node:util';
import { z } from 'zod';
import { hubIdSchema } from '../domain/exchange/hub-model';
import { run } from '../server/commands/run';
import { type AskedOfHub, askHub } from '../server/exchange/ask-hub';
import { importHubModel } from '../server/exchange/import-hub-model';
import { type HubPlan, planHub } from '../server/exchange/plan-hub';
import { database } from '../server/platform/database';
import { refusalText } from './refusal-text';
import { REFUSED, type Subcommand, USAGE } from './subcommand';

type Line = {
  id: string;
  outcome: HubPlan['kind'] | 'untold' | 'refused';
  detail: string;
  /** What would change on its page, a line each. */
  changes: readonly string[];
  notes: readonly string[];
};

type Call = { ids: string[]; page: string | null; isApplied: boolean; isJson: boolean };

/** `wm import hub ID…`: proposes what the Hugging Face Hub says of models. */
export const importHub: Subcommand = {
  words: ['import', 'hub'],
  summary: 'propose what the Hugging Face Hub says of models (a dry run unless --apply)',
  help: `npm run wm -- import hub ID… [--page SLUG] [--apply] [--json]

ID is a model's id on huggingface.co, such as meta-llama/Llama-3.1-8B. Where a page has it among its variants and says
something else or less (its id, size, licence, base), a change of the page is proposed; where none has, a page. --page
names the page that the models belong to, as further variants. All of it waits for a moderator at /moderation, under the
name of the Hub; it rates nothing. What cannot be proposed is told with what is missing. Without --apply nothing is
changed.`,
  async run(args) {
    let call: Call;
    try {
      call = parse(args);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return USAGE;
    }
    const lines: Line[] = [];
    for await (const asked of askHub(call.ids)) lines.push(await take(asked, call));
    report(lines, call);
    return lines.some(({ outcome }) => outcome === 'untold' || outcome === 'refused') ? REFUSED : 0;
  },
};

function parse(args: readonly string[]): Call {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      page: { type: 'string' },
      apply: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new Error('Name a model by its id on the Hub, like meta-llama/Llama-3.1-8B.');
  const ids = z.array(hubIdSchema).safeParse(positionals);
  if (!ids.success)
    throw new Error(ids.error.issues.map(({ path, message }) => told(positionals, path, message)).join('\n'));
  return { ids: ids.data, page: values.page ?? null, isApplied: values.apply, isJson: values.json };
}

const told = (ids: readonly string[], [index]: readonly PropertyKey[], message: string) =>
  `"${ids[Number(index)]}" is no id: ${message}.`;

async function take(asked: AskedOfHub, { page, isApplied }: Call): Promise<Line> {
  const { id } = asked;
  if ('fault' in asked) return { id, outcome: 'untold', detail: asked.fault, changes: [], notes: [] };
  const { plan, notes } = await planHub(database(), { model: asked.model, asked: id, page, now: new Date() });
  const line = { id, outcome: plan.kind, detail: detailOf(plan), changes: changesOf(plan), notes };
  if (!isApplied || (plan.kind !== 'matched' && plan.kind !== 'proposed')) return line;
  const summary = `From the Hugging Face Hub: ${asked.model.id}`.slice(0, 200);
  const { slug } = plan;
  const input =
    plan.kind === 'matched'
      ? { model: slug, baseRevision: plan.baseRevision, patch: plan.patch, summary }
      : { slug, document: plan.document, summary };
  const result = await run(importHubModel, { kind: 'operator' }, input);
  if (!result.ok) return { ...line, outcome: 'refused', detail: refusalText(result.refusal) };
  return { ...line, detail: `${line.detail}: edit ${result.value.edit} waits` };
}

function detailOf(plan: HubPlan): string {
  switch (plan.kind) {
    case 'matched':
    case 'agrees':
    case 'proposed':
      return plan.slug;
    case 'waiting':
      return `${plan.slug}, edit ${plan.edit}`;
    case 'declined':
      return `${plan.slug}, edit ${plan.edit} was rejected`;
    case 'held':
      return plan.why;
    default:
      return plan satisfies never;
  }
}

function changesOf(plan: HubPlan): string[] {
  if (plan.kind !== 'matched') return [];
  return plan.diff.flatMap(({ name, changes }) =>
    changes.flatMap(({ kind, text }) =>
      kind === 'same'
        ? []
        : text
            .trim()
            .split('\n')
            .map((line) => `${name} ${kind === 'added' ? '+' : '-'} ${line}`),
    ),
  );
}

function report(lines: readonly Line[], { isApplied, isJson }: Call): void {
  if (isJson) {
    console.log(JSON.stringify({ applied: isApplied, models: lines }));
    return;
  }
  for (const { id, outcome, detail, changes, notes } of lines) {
    console.log([`${outcome.padEnd(10)} ${id}: ${detail}`, ...changes, ...notes].join('\n             '));
  }
  const outcomes = ['matched', 'agrees', 'proposed', 'waiting', 'declined', 'held', 'untold', 'refused'] as const;
  const counts = outcomes.flatMap((outcome) => {
    const count = lines.filter((line) => line.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome}`];
  });
  const nothing = isApplied ? '' : ' Nothing was changed: a dry run; --apply does it.';
  console.log(`${lines.length === 1 ? '1 model' : `${lines.length} models`}: ${counts.join(', ')}.${nothing}`);
}
