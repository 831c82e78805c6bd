import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CompareView } from '@/components/models/compare-view';
import { compareAddress, MOST_COMPARED, parseCompared } from '@/domain/models/compared';
import { MAX_QUESTION } from '@/domain/models/model-filter';
import { findFirstModel } from '@/server/models/find-models';
import { findPage } from '@/server/models/find-page';

export const metadata: Metadata = {
  title: 'Compare models',
  description: 'Up to six models side by side on every criterion, where they differ first.',
};

/** Models side by side, as the address names them. */
export default async function Page({ searchParams }: PageProps<'/compare'>) {
  const { m, add } = await searchParams;
  const { slugs, tooMany } = parseCompared(m);
  const wanted = [add].flat()[0]?.trim().slice(0, MAX_QUESTION);
  const added = wanted ? await findFirstModel(wanted) : null;
  if (added) redirect(compareAddress([...slugs, added]));
  const found = await Promise.all(slugs.map(async (slug) => ({ slug, page: await findPage(slug) })));
  const problems = [
    ...(wanted ? [`No model is called “${wanted}”. Try fewer letters, or look through the list of models.`] : []),
    ...found.flatMap(({ slug, page }) => (page ? [] : [`There is no model “${slug}”.`])),
    ...(tooMany.length > 0
      ? [`At most ${MOST_COMPARED} models stand side by side. Left out: ${tooMany.join(', ')}.`]
      : []),
  ];
  const models = found.flatMap(({ page }) => page ?? []);
  return <CompareView models={models} problems={problems} />;
}
