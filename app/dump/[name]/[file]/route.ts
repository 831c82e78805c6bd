import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { dumpFile } from '@/server/exchange/dump/kept-dumps';
import { environment } from '@/server/platform/environment';

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8; header=present',
  md: 'text/markdown; charset=utf-8',
};

/** A file of a dump that is kept. A dump never changes once it is written. */
export async function GET(_request: Request, { params }: RouteContext<'/dump/[name]/[file]'>): Promise<Response> {
  const { name, file } = await params;
  const path = await dumpFile(environment().dumpDirectory, name, file);
  if (path === null) return new Response('There is no such file of a dump.\n', { status: 404 });
  const { size } = await stat(path);
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'Content-Length': String(size),
      'Cache-Control': 'public, max-age=86400, immutable',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
