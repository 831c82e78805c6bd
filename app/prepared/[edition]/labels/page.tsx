import type { Metadata } from 'next';
import { LabelLadder } from '@/components/models/label-ladder';
import { LensList } from '@/components/models/lens-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import type { LabelId } from '@/domain/ratings/framework/v1/labels';
import { listModels } from '@/server/models/list-models';

export const dynamic = 'force-static';

export const metadata: Metadata = {
  title: 'Labels',
  description: 'The seven labels that a model can carry, from AI-open with open data to closed, and what each asks.',
};

/** All labels with how many models carry each. */
export default async function Page() {
  const counts: Partial<Record<LabelId, number>> = {};
  for (const { label } of await listModels()) counts[label.id] = (counts[label.id] ?? 0) + 1;
  return (
    <>
      <PageHeading
        title="Labels"
        lead="A model carries the first label whose requirement it meets. A closed gate is never bought back with points elsewhere."
      />
      <LabelLadder counts={counts} />
      <Section
        id="other-definitions"
        title="Through other definitions"
        note="Each model page also says what others’ definitions find in the same levels."
      >
        <LensList />
      </Section>
    </>
  );
}
