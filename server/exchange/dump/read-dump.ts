import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Manifest, manifestSchema } from './manifest';
import type { DumpRow } from './tables';

/** A file of a dump that is not as its manifest says, or no dump at all. */
export class DumpFault extends Error {}

/** Reads a dump's manifest, and refuses it where a file's size or sum is another. */
export async function openDump(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() => null);
  if (text === null) throw new DumpFault(`There is no manifest.json in ${directory}.`);
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new DumpFault(`${directory}/manifest.json is not that of a dump that this version reads.`);
  const { documents, tables } = parsed.data;
  for (const file of [...documents, ...tables.flatMap(({ jsonLines, csv }) => [jsonLines, csv])]) {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of createReadStream(join(directory, file.name))) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
    }
    if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) {
      throw new DumpFault(`${file.name} is not the file that the manifest describes.`);
    }
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A table's rows, one model's at a time: they are ordered by model, so that no more is held. */
export class RowsByModel {
  private readonly rows: AsyncIterator<string>;
  private next: DumpRow | null = null;
  private isEnded = false;

  constructor(directory: string, table: string) {
    const input = createReadStream(join(directory, `${table}.jsonl`));
    this.rows = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  }

  /** The rows of the given model; models must be asked for in the order of the dump. */
  async *of(model: string): AsyncGenerator<DumpRow> {
    for (;;) {
      const row = await this.peek();
      if (row === null || row.model !== model) return;
      this.next = null;
      yield row;
    }
  }

  /** All rows of the given model at once. */
  async all(model: string): Promise<DumpRow[]> {
    const rows: DumpRow[] = [];
    for await (const row of this.of(model)) rows.push(row);
    return rows;
  }

  private async peek(): Promise<DumpRow | null> {
    if (this.next !== null || this.isEnded) return this.next;
    const line = await this.rows.next();
    if (line.done) this.isEnded = true;
    else this.next = JSON.parse(line.value) as DumpRow;
    return this.next;
  }
}

/** All rows of a small table. */
export async function readTable(directory: string, table: string): Promise<DumpRow[]> {
  const text = await readFile(join(directory, `${table}.jsonl`), 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as DumpRow]));
}
