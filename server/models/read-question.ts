import { askedName } from '../../domain/models/asked-name';
import { mendWord } from '../../domain/models/mend-word';
import type { Queryable } from '../platform/database';

/** A search as the database is asked it. */
export type Question = {
  /** A tsquery: every word, each as the beginning of one; or all of them run together. */
  query: string;
  /** The part of it that few models fit: the word by which the fewest are found; null where all are found by many. */
  rarest: string | null;
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
  /** The share of models that it finds, as PostgreSQL last estimated; null where it never did. */
  share: number | null;
};

/** Of models up to this share it is sooner looked at each whether it fits the rest than the rest is looked up. */
const FEW = 0.01;

/**
 * Reads what somebody typed, a page's own question as the name in it: words that no model is found by are taken for the nearest ones that some model is, unless
 * they are one that was typed with a blank, as "open ai".
 * @returns null where nothing was asked.
 */
export async function readQuestion(client: Queryable, q: string): Promise<Question | null> {
  if (q === '') return null;
  const named = askedName(q);
  const rows = await client.$queryRaw<Row[]>`
    /* prepared: read-question */ SELECT asked.word, search_joined(${named}) AS joined, btrim(search_fold(${named})) AS folded, known."isKnown",
      whole."isKnown" AS "isJoinedKnown",
      CASE WHEN known."isKnown" OR whole."isKnown" THEN '{}' ELSE ARRAY(SELECT search_nearest(asked.word)) END AS nearest,
      (
        SELECT CASE WHEN count(*) > 0 THEN coalesce(sum(share) FILTER (WHERE starts_with(term, asked.word)), 0) END
        FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) common(term, share)
        WHERE schemaname = current_schema() AND tablename = 'ModelSearch' AND attname = 'words'
      ) AS share
    FROM (
      SELECT coalesce((
        SELECT starts_with(word, search_joined(${named})) FROM "SearchWord" WHERE word >= search_joined(${named})
        ORDER BY word LIMIT 1
      ), false) AS "isKnown"
    ) whole, unnest(search_words(${named})) asked(word), LATERAL (
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
  const orJoined = words.length > 1 && first.isJoinedKnown ? ` | ${alternatives([first.joined])}` : '';
  const query =
    words.map(({ asked, taken }) => alternatives(taken.length > 0 ? taken : [asked])).join(' & ') + orJoined;
  const rarest = rarestOf(rows);
  return {
    query,
    rarest: rarest === null ? null : alternatives([rarest]) + orJoined,
    joined: first.joined,
    folded: first.folded,
    mended: words.filter(({ taken }) => taken.length > 0),
  };
}

function rarestOf(words: readonly Row[]): string | null {
  const few = words.filter(({ isKnown, share }) => isKnown && share !== null && share <= FEW);
  const [rarest] = few.toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0));
  return rarest?.word ?? null;
}

function alternatives(words: readonly string[]): string {
  return `(${words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`).join(' | ')})`;
}
