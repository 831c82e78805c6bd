import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DECISIONS = 'docs/decisions';

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));

const documents = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs').filter((file) => file.endsWith('.md'))];

const read = (file: string) => readFileSync(file, 'utf8');

/** What the headings of a document are linked by: words with hyphens, signs left out. */
function anchorsOf(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('a document', () => {
  it.each(documents)('%s leads only to what is there', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const gone = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(gone).toEqual([]);
  });

  it('names only decisions that are there', () => {
    const numbers = new Set(readdirSync(DECISIONS).map((file) => file.slice(0, 4)));
    const named = documents.flatMap((file) => [...read(file).matchAll(/ADR (\d{4})/g)].map(([, number]) => number));
    expect(named.filter((number) => !numbers.has(number ?? ''))).toEqual([]);
  });
});

it('the architecture is of one screen', () => {
  const lines = read('docs/architecture.md').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(55);
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
});

it.each(readdirSync(DECISIONS))('the decision %s has a number of its own, a date and a state', (file) => {
  expect(readdirSync(DECISIONS).filter((other) => other.startsWith(file.slice(0, 4)))).toEqual([file]);
  expect(read(join(DECISIONS, file))).toMatch(/^# (?!\d)[^\n]+\n\nDate: \d{4}-\d\d-\d\d\. Status: accepted\./);
});
