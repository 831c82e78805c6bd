import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import pg from 'pg';
import { CURRENT_CONSENSUS_RULE_VERSION } from '../../../domain/ratings/consensus/current';
import { CURRENT_FRAMEWORK_VERSION } from '../../../domain/ratings/framework/current';
import { DUMP_FORMAT, DUMP_LICENCE, type Manifest } from './manifest';
import { Pseudonyms } from './pseudonyms';
import { DUMP_TABLES, type DumpRow, type DumpTable } from './tables';

/** What it takes to make the figures again: how a dump is read, and the rules, each as it was released. */
const DOCUMENTS = [
  'dump.md',
  `consensus-${CURRENT_CONSENSUS_RULE_VERSION}.md`,
  `framework-${CURRENT_FRAMEWORK_VERSION}.md`,
];

/** Rows held at a time. */
const PAGE = 5000;

/** There is a dump where one was to be written. */
export class DumpExists extends Error {}

type Options = { directory: string; authSecret: string; patience: number; now?: Date };

/**
 * Writes the public tables as of one instant into a directory, each as JSON Lines and as CSV, and a manifest with counts
 * and SHA-256 sums, and beside them the documents that say how to read them. People go by pseudonyms. Refuses a directory
 * in which there is a manifest already.
 */
export async function writeDump(databaseUrl: string, options: Options): Promise<Manifest> {
  const { directory, authSecret, patience, now = new Date() } = options;
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'manifest.json');
  if (existsSync(path)) throw new DumpExists(`${directory} holds a dump already. Name another directory.`);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // One snapshot for all tables, so that what they say of each other fits.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const names = new Pseudonyms(authSecret);
    const tables: Manifest['tables'] = [];
    for (const table of DUMP_TABLES) tables.push(await writeTable(client, directory, table, names));
    await client.query('COMMIT');
    const documents: Manifest['documents'] = [];
    for (const name of DOCUMENTS) documents.push(await copyDocument(directory, name));
    const manifest: Manifest = {
      format: DUMP_FORMAT,
      at: now.toISOString(),
      consensusRule: CURRENT_CONSENSUS_RULE_VERSION,
      framework: CURRENT_FRAMEWORK_VERSION,
      patience,
      licence: DUMP_LICENCE,
      documents,
      tables,
    };
    // Last: a directory with a manifest is a whole dump.
    await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    await client.end();
  }
}

async function writeTable(client: pg.ClientBase, directory: string, table: DumpTable, names: Pseudonyms) {
  const { name, about, columns, sql, hide } = table;
  const jsonLines = await Sink.open(directory, `${name}.jsonl`);
  const csv = await Sink.open(directory, `${name}.csv`);
  let rows = 0;
  try {
    await csv.write(stringify([[...columns]]));
    await client.query(`DECLARE dump NO SCROLL CURSOR FOR ${sql}`);
    for (;;) {
      const page = await client.query<DumpRow>(`FETCH ${PAGE} FROM dump`);
      if (page.rows.length === 0) break;
      const told = hide ? page.rows.map((row) => hide(row, names)) : page.rows;
      rows += told.length;
      await jsonLines.write(told.map((row) => `${JSON.stringify(row)}\n`).join(''));
      await csv.write(stringify(told.map((row) => columns.map((column) => csvCell(row[column])))));
    }
    await client.query('CLOSE dump');
  } finally {
    await jsonLines.close();
    await csv.close();
  }
  return { name, about, columns: [...columns], rows, jsonLines: jsonLines.told(), csv: csv.told() };
}

/** A dump reaches people who have nothing else of this site: it says itself how to read it. */
async function copyDocument(directory: string, name: string) {
  const copy = await Sink.open(directory, name);
  try {
    await copy.write(await readFile(join('docs', name), 'utf8'));
  } finally {
    await copy.close();
  }
  return copy.told();
}

/** A cell as text: nothing for null, ISO 8601 for an instant, JSON for what has parts. */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A file that knows its size and sum when it is closed. */
class Sink {
  private readonly hash: Hash = createHash('sha256');
  private bytes = 0;

  private constructor(
    private readonly name: string,
    private readonly file: FileHandle,
  ) {}

  static async open(directory: string, name: string): Promise<Sink> {
    return new Sink(name, await open(join(directory, name), 'w'));
  }

  async write(text: string): Promise<void> {
    const data = Buffer.from(text);
    this.hash.update(data);
    this.bytes += data.length;
    await this.file.write(data);
  }

  close(): Promise<void> {
    return this.file.close();
  }

  told(): Manifest['tables'][number]['csv'] {
    return { name: this.name, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}
