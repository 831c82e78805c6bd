import type { ModelReplay } from '../../domain/ratings/replay-model';
import { canonicalJson } from '../../domain/wiki/canonical-json';
import type { Difference } from './differences';
import type { LogReader } from './log-reader';
import { type Alike, BLOCS, type GroupOf, type Kind, VOTES } from './stored-rows';

/** Rows fetched at a time: enough that round trips do not show and many are alike, few enough that memory does not. */
const PAGE = 20_000;

/** The first page of each kind. */
export type FirstPages = { votes: GroupOf<typeof VOTES>[]; blocs: GroupOf<typeof BLOCS>[] };

/** Asks for what is stored before the logs are replayed, so that it is there when they are. The caller holds the model's row. */
export async function readFirstPages(client: LogReader, modelId: string): Promise<FirstPages> {
  const [votes, blocs] = await Promise.all([readPage(client, VOTES, modelId), readPage(client, BLOCS, modelId)]);
  return { votes, blocs };
}

/**
 * Compares a model's votes in force and blocs, of which there may be millions, with what a replay makes of its logs, page
 * by page. The caller holds the model's row.
 */
export async function compareMany(
  client: LogReader,
  model: { id: string; slug: string },
  replay: ModelReplay,
  first: FirstPages,
): Promise<Difference[]> {
  const on = { client, model, ratings: replay.ratings };
  const votes = await compareRows(on, VOTES, first.votes);
  return [...votes, ...(await compareRows(on, BLOCS, first.blocs))];
}

type OnModel = { client: LogReader; model: { id: string; slug: string }; ratings: ModelReplay['ratings'] };

async function compareRows<Row, Group extends Alike>(
  { client, model, ratings }: OnModel,
  kind: Kind<Row, Group>,
  first: Group[],
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const report = (criterion: string, key: string, is: unknown, should: unknown) => {
    const [stored, computed] = [is, should].map((row) => (row === undefined ? null : canonicalJson(row)));
    differences.push({
      model: model.slug,
      what: `${kind.name} ${criterion} ${key}`,
      stored: stored ?? null,
      computed: computed ?? null,
    });
  };
  let missing = [...ratings.values()].reduce((sum, rating) => sum + kind.rowsOf(rating).size, 0);
  for await (const group of groupsOf(client, kind, model.id, first)) {
    const rating = ratings.get(group.criterion);
    const rows = rating ? kind.rowsOf(rating) : new Map<string, Row>();
    const isAlike = kind.matcherOf(group);
    for (let start = 0; start < group.lines.length; ) {
      const line = lineAt(group.lines, start);
      const row = rows.get(line.key);
      if (row !== undefined) missing -= 1;
      if (row === undefined || !isAlike(row, line.key, line.own)) {
        report(group.criterion, line.key, kind.storedOf(group, line.key, line.own), row);
      }
      start = line.next;
    }
  }
  if (missing === 0) return differences;
  const stored = new Set<string>();
  for await (const { criterion, lines } of groupsOf(client, kind, model.id, await readPage(client, kind, model.id))) {
    for (let start = 0; start < lines.length; ) {
      const { key, next } = lineAt(lines, start);
      stored.add(`${criterion}\t${key}`);
      start = next;
    }
  }
  for (const [criterion, rating] of ratings) {
    for (const [key, row] of kind.rowsOf(rating)) {
      if (!stored.has(`${criterion}\t${key}`)) report(criterion, key, undefined, row);
    }
  }
  return differences;
}

/** One at a time: a list of them all would be copied whenever memory is cleared. */
function lineAt(lines: string, start: number): { key: string; own: string; next: number } {
  const found = lines.indexOf('\n', start);
  const end = found === -1 ? lines.length : found;
  const tab = lines.indexOf('\t', start);
  const isShort = tab === -1 || tab > end;
  const key = lines.slice(start, isShort ? end : tab);
  return { key, own: isShort ? '' : lines.slice(tab + 1, end), next: end + 1 };
}

/** All groups from a first page on. */
async function* groupsOf<Row, Group extends Alike>(
  client: LogReader,
  kind: Kind<Row, Group>,
  modelId: string,
  first: Group[],
): AsyncGenerator<Group> {
  for (let groups: Group[] | null = first; groups !== null; ) {
    const last: Group | undefined = groups.at(-1);
    const isFull: boolean = groups.reduce((sum, { rows }) => sum + rows, 0) === PAGE;
    // The next page is on its way while one is worked on.
    const next: Promise<Group[]> | null = last && isFull ? readPage(client, kind, modelId, last) : null;
    yield* groups;
    groups = await next;
  }
}

async function readPage<Row, Group extends Alike>(
  client: LogReader,
  { sql }: Kind<Row, Group>,
  modelId: string,
  after: { criterion: string; last: string } = { criterion: '', last: '' },
): Promise<Group[]> {
  const { rows } = await client.query(sql, [modelId, after.criterion, after.last, PAGE]);
  return rows as Group[];
}
