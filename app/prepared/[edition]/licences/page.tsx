import type { Metadata } from 'next';
import { LicenceTable } from '@/components/models/licence-table';
import { PageHeading } from '@/components/ui/page-heading';
import { listLicences } from '@/server/models/licence-views';

export const dynamic = 'force-static';

export const metadata: Metadata = {
  title: 'Licences',
  description: 'What the licences of AI models allow, forbid and ask, clause by clause.',
};

/** The licence registry. */
export default async function Page() {
  return (
    <>
      <PageHeading
        title="Licences"
        lead="What each licence allows, forbids and asks, clause by clause. A model’s rights are read from its licence unless the page says otherwise."
      />
      <LicenceTable licences={await listLicences()} />
    </>
  );
}
