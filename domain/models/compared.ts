import type { CriterionId } from '../ratings/criteria';
import { LEVELS, type Level } from '../ratings/levels';
import type { RatingMark } from './views';

/** How many models stand side by side at most. */
export const MOST_COMPARED = 6;

/** The models that an address names, each once; those beyond the most that fit are told apart. */
export function parseCompared(m: string | string[] | undefined): { slugs: string[]; tooMany: string[] } {
  const named = (m === undefined ? [] : [m].flat())
    .map((slug) => slug.trim().slice(0, 80))
    .filter((slug) => slug !== '');
  const slugs = [...new Set(named)];
  return { slugs: slugs.slice(0, MOST_COMPARED), tooMany: slugs.slice(MOST_COMPARED, 3 * MOST_COMPARED) };
}

/** The address of a comparison. */
export function compareAddress(slugs: readonly string[]): string {
  const query = new URLSearchParams(slugs.map((slug) => ['m', slug])).toString();
  return query === '' ? '/compare' : `/compare?${query}`;
}

/** One criterion across models, in their order. */
export type ComparedRow = { criterion: CriterionId; marks: readonly RatingMark[] };

/**
 * The criteria on which models differ, the widest apart first, and those on which they agree, in framework order. What is
 * not rated or does not apply differs from any level, but by no number of steps.
 */
export function compareMarks(models: ReadonlyArray<{ marks: readonly RatingMark[] }>): {
  differ: ComparedRow[];
  agree: ComparedRow[];
} {
  const [first] = models;
  const rows = (first?.marks ?? []).map(({ criterion }, index) => ({
    criterion,
    marks: models.flatMap(({ marks }) => marks[index] ?? []),
  }));
  const differ = rows.filter(({ marks }) => new Set(marks.map(({ level }) => level)).size > 1);
  return {
    differ: differ.toSorted((a, b) => spread(b.marks) - spread(a.marks)),
    agree: rows.filter((row) => !differ.includes(row)),
  };
}

function spread(marks: readonly RatingMark[]): number {
  const steps = marks.map(({ level }) => LEVELS.indexOf(level as Level)).filter((step) => step >= 0);
  return steps.length === 0 ? 0 : Math.max(...steps) - Math.min(...steps);
}
