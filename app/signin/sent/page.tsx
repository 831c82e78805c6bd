import type { Metadata } from 'next';
import { PageHeading } from '@/components/ui/page-heading';
import { Prose } from '@/components/ui/prose';
import { LINK_MINUTES } from '@/server/people/auth';
import { keepsMail } from '@/server/people/mail';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Check your mail', robots: { index: false } };

/** What to do after a link was asked for. It says nothing about the address. */
export default function Page() {
  return (
    <>
      <PageHeading title="Check your mail" lead="A sign-in link is on its way to you." />
      <Prose>
        {keepsMail() ? (
          <p>
            This site sends no mail: it keeps it in <a href="/outbox">the outbox</a>, where your link is.
          </p>
        ) : (
          <p>Open the link in the mail, on this device or another. It may take a minute, or land among the junk.</p>
        )}
        <p>
          The link works once and for {LINK_MINUTES} minutes. Nothing came? <a href="/signin">Ask for another</a>.
        </p>
      </Prose>
    </>
  );
}
