import type { ModelReplay } from '../../domain/ratings/replay-model';
import type { Difference } from './differences';
import type { LogReader } from './log-reader';
import { BLOCS, type Kind, VOTES } from './stored-rows';

/** Rows fetched at a time: enough that round trips do not show, few enough that memory does not. */
const PAGE = 5000;

/**
 * Compares a model's votes in force and blocs, of which there may be millions, with what a replay makes of its logs: page
 * by page, each row as PostgreSQL writes it. The caller holds the model's row.
 */
export async function compareMany(
  client: LogReader,
  model: { id: string; slug: string },
  replay: ModelReplay,
): Promise<Difference[]> {
  const on = { client, model, ratings: replay.ratings };
  const [votes, blocs] = await Promise.all([compareRows(on, VOTES), compareRows(on, BLOCS)]);
  return [...votes, ...blocs];
}

type OnModel = { client: LogReader; model: { id: string; slug: string }; ratings: ModelReplay['ratings'] };

async function compareRows<Row>({ client, model, ratings }: OnModel, kind: Kind<Row>): Promise<Difference[]> {
  const differences: Difference[] = [];
  const report = (criterion: string, key: string, is: string | null, should: Row | undefined) => {
    const computed = should === undefined ? null : kind.textOf(should);
    differences.push({ model: model.slug, what: `${kind.name} ${criterion} ${key}`, stored: is, computed });
  };
  const computed = new Map<string, ReadonlyMap<string, Row>>();
  for (const [criterion, rating] of ratings) computed.set(criterion, kind.rowsOf(rating));
  let missing = [...computed.values()].reduce((sum, rows) => sum + rows.size, 0);
  for await (const page of pagesOf(client, kind.sql, model.id)) {
    for (const line of linesOf(page)) {
      const { criterion, key, rest } = partsOf(line);
      const row = computed.get(criterion)?.get(key);
      if (row !== undefined) missing -= 1;
      if (row === undefined || !kind.isIn(row, rest)) report(criterion, key, rest, row);
    }
  }
  if (missing === 0) return differences;
  const stored = new Set<string>();
  for await (const page of pagesOf(client, kind.sql, model.id)) {
    for (const line of linesOf(page)) {
      const { criterion, key } = partsOf(line);
      stored.add(`${criterion}\t${key}`);
    }
  }
  for (const [criterion, rows] of computed) {
    for (const [key, row] of rows) if (!stored.has(`${criterion}\t${key}`)) report(criterion, key, null, row);
  }
  return differences;
}

/** Without all of them at once: what is still there when memory is next cleared is copied. */
function* linesOf(page: string): Generator<string> {
  for (let start = 0; start < page.length; ) {
    const end = page.indexOf('\n', start);
    yield end === -1 ? page.slice(start) : page.slice(start, end);
    start = end === -1 ? page.length : end + 1;
  }
}

/** A line is a row's criterion, its key, and the rest of its columns. */
function partsOf(line: string): { criterion: string; key: string; rest: string } {
  const middle = line.indexOf('\t');
  const end = line.indexOf('\t', middle + 1);
  return { criterion: line.slice(0, middle), key: line.slice(middle + 1, end), rest: line.slice(end + 1) };
}

type Page = { rows: number; lines: string | null };

async function* pagesOf(client: LogReader, sql: string, modelId: string): AsyncGenerator<string> {
  const read = async (criterion: string, key: string): Promise<Page> => {
    const { rows } = await client.query(sql, [modelId, criterion, key, PAGE]);
    return rows[0] as Page;
  };
  let page: Promise<Page> | null = read('', '');
  while (page !== null) {
    const { rows, lines }: Page = await page;
    if (lines === null) return;
    const { criterion, key } = partsOf(lines.slice(lines.lastIndexOf('\n') + 1));
    // The next page is on its way while one is worked on.
    page = rows < PAGE ? null : read(criterion, key);
    yield lines;
  }
}
