import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The environment of a child process: what is named here and nothing else, so that no setting of the machine's own
 * site reaches the sites of the tests.
 */
export function environmentOf(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...more };
}

/** Runs a script of ours to its end. A status other than 0 throws with what it said. */
export async function runNode(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  await run(process.execPath, args, { env: environmentOf(environment) }).catch(
    (error: { stdout: string; stderr: string }) => {
      throw new Error(`node ${args.join(' ')}\n${error.stdout}${error.stderr}`, { cause: error });
    },
  );
}
