import type { Camp, Standing } from '../../domain/ratings/consensus/v1/vote';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Answer } from '../../domain/ratings/levels';
import type { LogEntry, LoggedVote } from '../../domain/ratings/log';
import { Known } from './known';
import type { LogReader } from './log-reader';
import { readOtherEntries } from './read-other-entries';

/** Rows fetched at a time: enough that round trips do not show, few enough that memory does not. */
const PAGE = 2000;

/**
 * A model's votes and all else that moved its ratings, in the one order in which it happened. Page by page, for a rating
 * may have a million votes; each as one text, for the driver takes longer to parse rows than a replay takes with them. The
 * next page is on its way while one is worked on. The entries of a page are to be taken once, before the next is asked
 * for: they are made one by one, for whatever is there when memory is cleared is copied.
 */
export async function* readLog(client: LogReader, modelId: string): AsyncGenerator<Iterable<LogEntry>> {
  const [inOrder, first] = await Promise.all([readOtherEntries(client, modelId), readPage(client, modelId, '0')]);
  const others = inOrder.toReversed();
  const known = { voters: new Known((name) => name), besides: new Known(toBesides) };
  for (let page: Page | null = first; page !== null; ) {
    const next: Promise<Page> | null = page.rows < PAGE ? null : readPage(client, modelId, page.last);
    yield entriesOf(page.lines ?? '', others, known);
    page = await next;
  }
  yield others.toReversed();
}

/** The votes of a page, each after what else had happened by then, which is taken from the end of `others`. */
function* entriesOf(lines: string, others: LogEntry[], known: KnownParts): Generator<LogEntry> {
  let due = others.at(-1);
  let dueId = idOf(due);
  for (let start = 0; start < lines.length; ) {
    const found = lines.indexOf('\n', start);
    const end = found === -1 ? lines.length : found;
    const vote = toVote(lines, start, end, known);
    while (due && dueId < Number(vote.id)) {
      others.pop();
      yield due;
      due = others.at(-1);
      dueId = idOf(due);
    }
    yield vote;
    start = end + 1;
  }
}

function idOf(entry: LogEntry | undefined): number {
  return entry ? Number(entry.id) : Number.POSITIVE_INFINITY;
}

type Page = { lines: string | null; last: string; rows: number };

async function readPage(client: LogReader, modelId: string, after: string): Promise<Page> {
  const { rows } = await client.query(VOTES_AFTER, [modelId, after, PAGE]);
  return rows[0] as Page;
}

// No value holds a tab or a line's end: they are ids, numbers and words of the rule. Most voters are a bloc of their own.
const VOTES_AFTER = `
  /* prepared: votes-after */ SELECT string_agg(concat_ws(E'\\t', v.id, (date_part('epoch', v.at) * 1000)::bigint, v.voter,
    v.criterion, coalesce(v.answer, ''), v.standing, v.camp, v."evidenceChanges",
    v."reasonTextId" IS NOT NULL, coalesce(v.backs::text, ''), array_to_string(v."evidenceIds", ','),
    nullif(v.bloc, v.voter)), E'\\n' ORDER BY v.id) AS lines, max(v.id)::text AS last, count(*)::int AS rows
  FROM (SELECT * FROM "VoteEvent" WHERE "modelId" = $1::uuid AND id > $2::bigint ORDER BY id LIMIT $3::int) v`;

type KnownParts = { voters: Known<string>; besides: Known<Besides> };

function toVote(lines: string, start: number, end: number, known: KnownParts): LoggedVote {
  const first = lines.indexOf('\t', start);
  const second = lines.indexOf('\t', first + 1);
  const third = lines.indexOf('\t', second + 1);
  const id = lines.slice(start, first);
  const voter = known.voters.get(lines.slice(second + 1, third));
  const besides = known.besides.get(lines.slice(third + 1, end));
  return {
    kind: 'vote',
    id,
    at: Number(lines.slice(first + 1, second)),
    criterion: besides.criterion,
    voter,
    answer: besides.answer,
    evidenceIds: besides.evidenceIds,
    backs: besides.backs,
    hasReason: besides.hasReason,
    standing: besides.standing,
    camp: besides.camp,
    bloc: besides.bloc ?? voter,
    evidenceChanges: besides.evidenceChanges,
  };
}

/** What a vote has in common with many others; its bloc is null where that is its voter alone. */
type Besides = Omit<LoggedVote, 'kind' | 'id' | 'at' | 'voter' | 'bloc'> & { bloc: string | null };

function toBesides(text: string): Besides {
  const [criterion, answer, standing, camp, changes, hasReason, backs, evidenceIds, bloc] = text.split('\t');
  return {
    criterion: criterion as CriterionId,
    answer: (answer || null) as Answer | null,
    standing: standing as Standing | 'source',
    camp: camp as Camp,
    evidenceChanges: Number(changes),
    hasReason: hasReason === 't',
    backs: backs || null,
    evidenceIds: evidenceIds ? evidenceIds.split(',') : [],
    bloc: bloc ?? null,
  };
}
