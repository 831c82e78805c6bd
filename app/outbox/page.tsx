import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { MissingNow } from '@/app/missing-page';
import { OutboxList } from '@/components/people/outbox-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { listOutbox } from '@/server/people/list-outbox';
import { keepsMail } from '@/server/people/mail';
import { isLoopback } from '@/server/platform/environment';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Outbox', robots: { index: false } };

/** The mails of a local site, kept instead of sent. Whoever reads them can sign in, so elsewhere there is no such page. */
export default async function Page() {
  if (!keepsMail() || !(await isAskedLocally())) return <MissingNow />;
  const mails = await listOutbox();
  return (
    <>
      <PageHeading
        title="Outbox"
        lead="This site runs on your machine and sends no mail. What it would send is kept here, newest first."
      />
      {mails.length === 0 ? (
        <EmptyState title="No mail yet.">
          <a href="/signin">Sign in</a>, and the link is here.
        </EmptyState>
      ) : (
        <OutboxList mails={mails} />
      )}
    </>
  );
}

/** A page elsewhere can point its own name at this machine; the name gives it away. */
async function isAskedLocally(): Promise<boolean> {
  const asked = await headers();
  const host = asked.get('x-forwarded-host') ?? asked.get('host') ?? '';
  return URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
}
