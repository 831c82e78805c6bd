import type { Metadata } from 'next';
import { MISSING_METADATA, MissingPage } from '@/app/missing-page';
import { Prose } from '@/components/ui/prose';
import { Markdown } from '@/components/wiki/markdown';
import { NoSuchRevision } from '@/components/wiki/no-such-revision';
import { RevisionView } from '@/components/wiki/revision-view';
import { getReferences } from '@/server/wiki/get-references';
import { getRevision } from '@/server/wiki/get-revision';
import { getRevisionDiff } from '@/server/wiki/get-revision-diff';
import { nameInDiff } from '@/server/wiki/name-references';
import { leadOn } from '../../lead-on';

type Props = PageProps<'/models/[slug]/history/[revision]'>;

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, revision } = await params;
  const found = await getRevision(slug, revision);
  return found ? { title: `${found.model.name}, revision ${found.number}` } : MISSING_METADATA;
}

/** A revision of a page at its address. */
export default async function Page({ params }: Props) {
  const { slug, revision } = await params;
  const found = await getRevision(slug, revision);
  if (!found) {
    await leadOn(slug, `/history/${revision}`);
    return <MissingPage notice={<NoSuchRevision />} />;
  }
  const before = found.number > 1 ? await getRevisionDiff(slug, String(found.number - 1), revision) : null;
  return (
    <RevisionView
      revision={found}
      references={await getReferences(found.document)}
      diff={before && (await nameInDiff(before.diff))}
      article={
        <Prose>
          <Markdown text={found.document.article} />
        </Prose>
      }
    />
  );
}
