import type { Metadata } from 'next';
import { CriteriaAgreement } from '@/components/ratings/criteria-agreement';
import { CriteriaList } from '@/components/ratings/criteria-list';
import { PageHeading } from '@/components/ui/page-heading';
import { listAgreement } from '@/server/ratings/list-agreement';

export const dynamic = 'force-static';

export const metadata: Metadata = {
  title: 'Criteria',
  description: 'The 18 questions that every model is rated on, what each level means, and what they weigh.',
};

/** The framework's criteria by group, and how much people agree on each. */
export default async function Page() {
  const agreement = await listAgreement();
  return (
    <>
      <PageHeading
        title="Criteria"
        lead="Every model is rated on the same 18 questions, in four steps. Gates decide the label; the points make the score, which sorts within a label and never decides one."
      />
      <CriteriaList agreement={agreement} />
      <CriteriaAgreement agreement={agreement} />
    </>
  );
}
