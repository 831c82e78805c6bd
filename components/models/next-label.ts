import type { MissingForLabel } from '@/domain/models/views';
import { labelRank } from '../ratings/framework-terms';

/** The label that needs the fewest steps; of equals the nearer one, which is the worse. */
export function nextLabel(missing: readonly MissingForLabel[]): MissingForLabel | null {
  return missing.toSorted((a, b) => a.steps - b.steps || labelRank(b.label) - labelRank(a.label))[0] ?? null;
}
