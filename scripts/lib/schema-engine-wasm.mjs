import fs from 'node:fs';
import { createRequire } from 'node:module';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * Loads Prisma's schema engine from its WebAssembly module.
 * @returns the engine's class, and what it said if it panicked
 */
export function instantiateEngine() {
  let panic;
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      panic = message;
    },
  };
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const compiled = new WebAssembly.Module(fs.readFileSync(script.replace(/\.js$/, '.wasm')));
  const { exports } = new WebAssembly.Instance(compiled, { './schema_engine_bg.js': glue });
  // oxlint-disable no-underscore-dangle -- names that the Rust compiler chose
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  // oxlint-enable no-underscore-dangle
  return { SchemaEngine: glue.SchemaEngine, lastPanic: () => panic };
}
