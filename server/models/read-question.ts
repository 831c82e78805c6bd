import { mendWord } from '../../domain/models/mend-word';
import type { Queryable } from '../platform/database';

/** A search as the database is asked it. */
export type Question = {
  /** A tsquery: every word, each as the beginning of one; or all of them run together. */
  query: string;
  /** The whole run together, for names that are meant exactly. */
  joined: string;
  /** The whole in small letters, for names that begin with it. */
  folded: string;
  /** Words that no model is found by, and what was searched instead. */
  mended: ReadonlyArray<{ asked: string; taken: readonly string[] }>;
};

type Row = {
  word: string;
  joined: string;
  folded: string;
  isKnown: boolean;
  isJoinedKnown: boolean;
  nearest: string[];
};

/**
 * Reads what somebody typed: words that no model is found by are taken for the nearest ones that some model is, unless
 * they are one that was typed with a blank, as "open ai".
 * @returns null where nothing was asked.
 */
export async function readQuestion(client: Queryable, q: string): Promise<Question | null> {
  if (q === '') return null;
  const rows = await client.$queryRaw<Row[]>`
    SELECT asked.word, search_joined(${q}) AS joined, btrim(search_fold(${q})) AS folded, known."isKnown",
      whole."isKnown" AS "isJoinedKnown",
      CASE WHEN known."isKnown" OR whole."isKnown" THEN '{}' ELSE ARRAY(SELECT search_nearest(asked.word)) END AS nearest
    FROM (
      SELECT coalesce((
        SELECT starts_with(word, search_joined(${q})) FROM "SearchWord" WHERE word >= search_joined(${q})
        ORDER BY word LIMIT 1
      ), false) AS "isKnown"
    ) whole, unnest(search_words(${q})) asked(word), LATERAL (
      SELECT asked.word ~ '[0-9]' OR coalesce((
        SELECT starts_with(word, asked.word) FROM "SearchWord" WHERE word >= asked.word ORDER BY word LIMIT 1
      ), false) AS "isKnown"
    ) known`;
  const [first] = rows;
  if (!first) return null;
  const words = rows.map(({ word, isKnown, nearest }) => ({
    asked: word,
    taken: isKnown ? [] : mendWord(word, nearest),
  }));
  const each = words.map(({ asked, taken }) => alternatives(taken.length > 0 ? taken : [asked])).join(' & ');
  const query = words.length > 1 && first.isJoinedKnown ? `${each} | ${alternatives([first.joined])}` : each;
  return { query, joined: first.joined, folded: first.folded, mended: words.filter(({ taken }) => taken.length > 0) };
}

function alternatives(words: readonly string[]): string {
  return `(${words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`).join(' | ')})`;
}
