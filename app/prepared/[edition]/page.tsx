import { HomeView } from '@/components/models/home-view';
import { getModelPage } from '@/server/models/get-model-page';
import { listLatestChanges } from '@/server/models/list-changes';
import { listLandscape } from '@/server/models/list-landscape';
import { listNeededVotes } from '@/server/models/list-needed-votes';
import { pickTold } from '@/server/models/pick-told';

export const dynamic = 'force-static';

/** The home page. */
export default async function Page() {
  const [landscape, changes, slugs, needsVotes] = await Promise.all([
    listLandscape(),
    listLatestChanges(),
    pickTold(),
    listNeededVotes(),
  ]);
  const pages = await Promise.all(slugs.map((slug) => getModelPage(slug)));
  const told = pages.flatMap((page) => (page ? [{ model: page, line: page.verdict.answer }] : []));
  return <HomeView landscape={landscape} told={told} changes={changes} needsVotes={needsVotes} />;
}
