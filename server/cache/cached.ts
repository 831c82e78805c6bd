import { unstable_cache } from 'next/cache';

/**
 * Wraps a query so that its answer is kept until one of its tags is expired by a command.
 * Answers must be plain JSON: what the cache gives back went through it.
 * @param name distinguishes this query's entries from those of others.
 * @param tagsOf the tags of the answer for the given arguments.
 */
export function cached<Arguments extends readonly string[], Answer>(
  name: string,
  tagsOf: (...args: Arguments) => string[],
  query: (...args: Arguments) => Promise<Answer>,
): (...args: Arguments) => Promise<Answer> {
  return (...args) =>
    unstable_cache(() => query(...args), [name, ...args], { tags: tagsOf(...args), revalidate: false })();
}
