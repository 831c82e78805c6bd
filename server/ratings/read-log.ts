import type { Camp, Standing } from '../../domain/ratings/consensus/v1/vote';
import type { CriterionId } from '../../domain/ratings/criteria';
import type { Answer } from '../../domain/ratings/levels';
import type { LogEntry, LoggedVote } from '../../domain/ratings/log';
import type { LogReader } from './log-reader';
import { readOtherEntries } from './read-other-entries';

/** Rows fetched at a time: enough that round trips do not show, few enough that memory does not. */
const PAGE = 2500;

/**
 * A model's votes and all else that moved its ratings, in the one order in which it happened. Page by page, for a rating
 * may have a million votes; each as one text, for the driver takes longer to parse rows than a replay takes with them. The
 * next page is on its way while one is worked on.
 */
export async function* readLog(client: LogReader, modelId: string): AsyncGenerator<LogEntry[]> {
  const others = await readOtherEntries(client, modelId);
  const known = new Known();
  let nextOther = 0;
  let page: Promise<string[]> | null = readPage(client, modelId, '0');
  while (page !== null) {
    const lines: string[] = await page;
    const isLast = lines.length < PAGE;
    page = isLast ? null : readPage(client, modelId, idOf(lines.at(-1) ?? ''));
    const entries: LogEntry[] = [];
    for (const line of lines) {
      const vote = toVote(line, known);
      for (let due = others[nextOther]; due && Number(due.id) < Number(vote.id); due = others[nextOther]) {
        entries.push(due);
        nextOther += 1;
      }
      entries.push(vote);
    }
    if (isLast) for (const due of others.slice(nextOther)) entries.push(due);
    yield entries;
  }
}

async function readPage(client: LogReader, modelId: string, after: string): Promise<string[]> {
  const { rows } = await client.query(VOTES_AFTER, [modelId, after, PAGE]);
  const [{ lines }] = rows as [{ lines: string | null }];
  return lines === null ? [] : lines.split('\n');
}

// No value holds a tab, a bar or a line's end: they are ids, numbers and words of the rule. Most voters are a bloc of their own.
const VOTES_AFTER = `
  SELECT string_agg(concat_ws(E'\\t', v.id, (date_part('epoch', v.at) * 1000)::bigint, v.voter,
    coalesce(nullif(v.bloc, v.voter), ''), array_to_string(v."evidenceIds", ','), coalesce(v.backs::text, ''),
    concat_ws('|', v.criterion, coalesce(v.answer, ''), v."reasonTextId" IS NOT NULL, v.standing, v.camp,
      v."evidenceChanges")), E'\\n' ORDER BY v.id) AS lines
  FROM (SELECT * FROM "VoteEvent" WHERE "modelId" = $1::uuid AND id > $2::bigint ORDER BY id LIMIT $3::int) v`;

function idOf(line: string): string {
  return line.slice(0, line.indexOf('\t'));
}

function toVote(line: string, known: Known): LoggedVote {
  const [id = '', at, voterName = '', blocName, evidenceIds, backs, traits = ''] = line.split('\t');
  const voter = known.name(voterName);
  const { criterion, answer, hasReason, standing, camp, evidenceChanges } = known.traits(traits);
  return {
    kind: 'vote',
    id,
    at: new Date(Number(at)),
    criterion,
    voter,
    answer,
    evidenceIds: evidenceIds ? evidenceIds.split(',').map((one) => known.name(one)) : NONE,
    backs: backs || null,
    hasReason,
    standing,
    camp,
    bloc: blocName ? known.name(blocName) : voter,
    evidenceChanges,
  };
}

const NONE: readonly string[] = [];

type Traits = Pick<LoggedVote, 'criterion' | 'answer' | 'hasReason' | 'standing' | 'camp' | 'evidenceChanges'>;

/** One copy of what many lines repeat, which does not keep the page alive that it was cut out of. */
class Known {
  private readonly names = new Map<string, string>();
  private readonly read = new Map<string, Traits>();

  name(text: string): string {
    const found = this.names.get(text);
    if (found !== undefined) return found;
    const copy = Buffer.from(text).toString();
    this.names.set(copy, copy);
    return copy;
  }

  /** What a vote has in common with many others. */
  traits(text: string): Traits {
    const found = this.read.get(text);
    if (found !== undefined) return found;
    const copy = Buffer.from(text).toString();
    const [criterion, answer, hasReason, standing, camp, changes] = copy.split('|');
    const traits: Traits = {
      criterion: criterion as CriterionId,
      answer: (answer || null) as Answer | null,
      hasReason: hasReason === 't',
      standing: standing as Standing | 'source',
      camp: camp as Camp,
      evidenceChanges: Number(changes),
    };
    this.read.set(copy, traits);
    return traits;
  }
}
