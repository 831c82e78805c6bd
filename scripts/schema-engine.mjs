#!/usr/bin/env node
/**
 * A stand-in for Prisma's schema engine, which the Prisma command line starts for everything that has to do
 * with migrations and which Prisma downloads from its own server. Where only npm can be reached it cannot be
 * had; the same engine compiled to WebAssembly can. This speaks the native engine's protocol (JSON-RPC, a
 * line a message) on behalf of that one, and lends it a database connection through the ordinary adapter.
 * ADR 0002. `scripts/prisma.mjs` names it in PRISMA_SCHEMA_ENGINE_BINARY where the native engine is missing.
 */
import fs from 'node:fs';
import readline from 'node:readline';
import { adapterFor } from './lib/schema-engine-adapter.mjs';
import { instantiateEngine } from './lib/schema-engine-wasm.mjs';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

if (args[0] === '--version') {
  console.log('schema-engine-cli wasm');
  process.exit(0);
}

const url = JSON.parse(option('--datasource') ?? '{}').url ?? process.env.DATABASE_URL;
const datamodels = option('--datamodels')
  ?.split(',')
  .map((file) => [file, fs.readFileSync(file, 'utf8')]);
const { SchemaEngine, lastPanic } = instantiateEngine();
const start = () => SchemaEngine.new({ datamodels }, () => {}, adapterFor(url));

/** `schema-engine cli can-connect-to-database`: one answer by exit status. */
async function checkConnection() {
  try {
    const engine = await start();
    await engine.ensureConnectionValidity({ datasource: { tag: 'ConnectionString', url } });
    return 0;
  } catch (error) {
    const message = String(error.message ?? error);
    const fields = { is_panic: false, message, error_code: error.code, meta: error.meta ?? {} };
    console.error(JSON.stringify({ level: 'ERROR', fields }));
    return 1;
  }
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

function refuse(id, error) {
  const message = lastPanic() ?? String(error?.message ?? error);
  const data = { is_panic: false, message, meta: error?.meta ?? {}, error_code: error?.code ?? null };
  send({ id, error: { code: 4466, message, data } });
}

let engine;
let current;
let ownRequests = 9000;

async function answer({ id, method, params }) {
  current = id;
  try {
    engine ??= await start();
    const call = method === 'getDatabaseVersion' ? 'version' : method;
    const result = (await engine[call](params)) ?? {};
    if (method === 'diff' && result.stdout) {
      ownRequests += 1;
      send({ id: ownRequests, method: 'print', params: { content: result.stdout } });
    }
    send({ id, result });
  } catch (error) {
    refuse(id, error);
  }
}

if (args.includes('cli')) process.exit(await checkConnection());

// A panic must become an answer: left alone, the command line now and then ends with status 0 as if all were well.
process.on('uncaughtException', (error) => refuse(current, error));

let queue = Promise.resolve();
readline
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    const message = JSON.parse(line);
    if (message.method) queue = queue.then(() => answer(message)); // the rest are answers to our `print`
  })
  .on('close', () => {
    queue = queue.then(() => process.exit(0));
  });
