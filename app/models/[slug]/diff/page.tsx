import type { Metadata } from 'next';
import { MissingNow } from '@/app/missing-page';
import { RevisionDiffView } from '@/components/wiki/revision-diff-view';
import { getRevisionDiff } from '@/server/wiki/get-revision-diff';
import { listRevisions } from '@/server/wiki/list-revisions';
import { nameInDiff } from '@/server/wiki/name-references';
import { leadOn } from '../lead-on';

type Props = PageProps<'/models/[slug]/diff'>;

export const metadata: Metadata = { title: 'Compare revisions', robots: { index: false } };

/** What two revisions of a page differ in; without an address's numbers, what the latest changed. */
export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, asked] = [await params, await searchParams];
  const history = await listRevisions(slug);
  if (!history) {
    await leadOn(slug, '/diff');
    return <MissingNow />;
  }
  const latest = history.revisions[0]?.number ?? 1;
  const to = asked.to === undefined ? latest : revisionNumber(asked.to);
  const from = asked.from === undefined ? Math.max(1, to - 1) : revisionNumber(asked.from);
  const isThere = (number: number) => history.revisions.some((revision) => revision.number === number);
  const diff = isThere(from) && isThere(to) ? await getRevisionDiff(slug, String(from), String(to)) : null;
  if (diff) return <RevisionDiffView diff={{ ...diff, diff: await nameInDiff(diff.diff) }} />;
  return (
    <MissingNow>
      One of these revisions is not there. <a href={`/models/${slug}/history`}>The history of {history.model.name}</a>{' '}
      lists those that are, the latest being {latest}.
    </MissingNow>
  );
}

/** A number out of an address; anything else becomes one that no revision has. */
function revisionNumber(value: string | string[]): number {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
}
