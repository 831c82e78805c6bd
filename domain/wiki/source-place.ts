import { SEEN_BY_CONTRIBUTOR } from '../models/fields';
import type { ModelDocument } from '../models/model-document';

type KnownSource = { url: string; title: string; seenIn: string; about: string };

function sourcesIn({ claim, case: points, sources }: ModelDocument): KnownSource[] {
  return [
    ...(claim ? [{ ...claim.source, about: claim.statement }] : []),
    ...[...points.for, ...points.against].map(({ point, source }) => ({ ...source, about: point })),
    ...sources.map((source) => ({ ...source, about: '' })),
  ];
}

/**
 * Where a source was seen: as documents of its page say of it in the same place, or else in another; one that they do not
 * know was named by the contributor. `about` is the statement that the source is given for, if any.
 */
export function placeSeen(
  known: readonly ModelDocument[],
  { url, title, about }: { url: string; title: string; about: string },
): string {
  const same = known.flatMap(sourcesIn).filter((source) => source.url === url);
  const [best] = same.toSorted((a, b) => likeness(b) - likeness(a));
  return best?.seenIn ?? SEEN_BY_CONTRIBUTOR;

  function likeness(source: KnownSource): number {
    return (source.about === about ? 2 : 0) + (source.title === title ? 1 : 0);
  }
}
