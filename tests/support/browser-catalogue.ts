import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/**
 * Writes a catalogue file that says what a shipped one says, but for a few fields.
 * @param folder the test's own, as in `testInfo.outputDir`.
 * @param name the shipped file's, without its ending: `models/t5`.
 * @returns where the new file lies.
 */
export async function writeChanged<File extends { slug: string } = { slug: string; [field: string]: unknown }>(
  folder: string,
  name: string,
  change: (shipped: NoInfer<File>) => Partial<NoInfer<File>>,
): Promise<string> {
  const shipped = parse(await readFile(`prisma/catalogue/${name}.yaml`, 'utf8')) as File;
  const changed = { ...shipped, ...change(shipped) };
  const path = join(folder, dirname(name), `${changed.slug}.yaml`);
  await mkdir(dirname(path), { recursive: true });
  // What is JSON is YAML too.
  await writeFile(path, JSON.stringify(changed));
  return path;
}
