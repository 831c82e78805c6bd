import type { Somebody } from '@/domain/wiki/views';

/** Somebody in a log: a link to their page where they have one. */
export function SomebodyName({ somebody }: { somebody: Somebody }) {
  return somebody.handle === null ? somebody.name : <a href={`/users/${somebody.handle}`}>{somebody.name}</a>;
}
