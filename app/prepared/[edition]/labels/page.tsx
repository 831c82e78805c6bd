import type { Metadata } from 'next';
import { LabelLadder } from '@/components/models/label-ladder';
import { LensList } from '@/components/models/lens-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { countLabels } from '@/server/models/list-labelled';

export const dynamic = 'force-static';

export const metadata: Metadata = {
  title: 'Labels',
  description: 'The seven labels that a model can carry, from AI-open with open data to closed, and what each asks.',
};

/** All labels with how many models carry each. */
export default async function Page() {
  return (
    <>
      <PageHeading
        title="Labels"
        lead="A model carries the first label whose requirement it meets. A closed gate is never bought back with points elsewhere."
      />
      <LabelLadder counts={await countLabels()} />
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
