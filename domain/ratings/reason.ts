import type { RatingView, SourceVote } from '../models/views';

/** The source that a rating's published level rests on, else the first that spoke; none where people alone did, or a base. */
export function decisiveSource(rating: Pick<RatingView, 'sources' | 'published' | 'inheritedFrom'>): SourceVote | null {
  if (rating.inheritedFrom) return null;
  return rating.sources.find(({ level }) => level === rating.published.level) ?? rating.sources[0] ?? null;
}

/** Why a rating's published level is what it is: the words of its decisive source, or whose level it is. */
export function reasonOf(rating: Pick<RatingView, 'sources' | 'published' | 'inheritedFrom'>): string {
  if (rating.inheritedFrom) return `Taken over from its base, ${rating.inheritedFrom.name}.`;
  const source = decisiveSource(rating);
  if (source) return source.reason;
  return rating.published.level === null
    ? 'Nobody has rated this yet.'
    : 'Rests on votes; their reasons stand on its page.';
}
