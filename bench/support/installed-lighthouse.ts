import { join } from 'node:path';
import { npm } from '../../scripts/lib/dependencies.mjs';
import { makeDirectory, readJson } from '../../scripts/lib/files.mjs';
import { keptDirectory } from '../../scripts/lib/paths.mjs';

/** The last that runs on Node.js 20. */
const VERSION = '12.8.2';

const FOLDER = join(keptDirectory, 'lighthouse');

/**
 * Lighthouse's command, installed at its first use: it is no dependency of the site (ADR 0037).
 * @returns the script's path. Throws what npm said if it cannot be installed.
 */
export async function installedLighthouse(tell: (line: string) => void): Promise<string> {
  if (!isInstalled()) {
    tell(`installing lighthouse ${VERSION}, about a quarter of a minute`);
    makeDirectory(FOLDER);
    const quietly = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
    const { output } = await npm(['install', '--prefix', FOLDER, ...quietly, `lighthouse@${VERSION}`], {});
    if (!isInstalled())
      throw new Error(`lighthouse ${VERSION} could not be installed: is the registry reachable?\n${output}`);
  }
  return join(FOLDER, 'node_modules/lighthouse/cli/index.js');
}

/** By the list that npm leaves when it has finished. */
function isInstalled(): boolean {
  const installed = readJson(join(FOLDER, 'node_modules/.package-lock.json'));
  return installed?.packages['node_modules/lighthouse']?.version === VERSION;
}
