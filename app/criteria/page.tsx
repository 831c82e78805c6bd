import type { Metadata } from 'next';
import { CriteriaList } from '@/components/ratings/criteria-list';
import { PageHeading } from '@/components/ui/page-heading';

export const metadata: Metadata = {
  title: 'Criteria',
  description: 'The 18 questions that every model is rated on, what each level means, and what they weigh.',
};

/** The framework's criteria by group. */
export default function Page() {
  return (
    <>
      <PageHeading
        title="Criteria"
        lead="Every model is rated on the same 18 questions, in four steps. Gates decide the label; the weights make the score, which sorts within a label and never decides one."
      />
      <CriteriaList />
    </>
  );
}
