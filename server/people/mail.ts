import { createTransport, type Transporter } from 'nodemailer';
import { database } from '../platform/database';
import { environment } from '../platform/environment';

/** A mail of the site: plain text to one address. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** Of a mail that may be sent again after an attempt that seemed to fail: by it mail programs show it once. */
  id?: string;
};

// A person waits for the answer: a mail server that does not respond is a failure, not a reason to hang.
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Whether mail is kept to be read at `/outbox` instead of being sent. */
export function keepsMail(): boolean {
  const { isLocal, smtpUrl } = environment();
  return isLocal && smtpUrl === null;
}

/** Sends a mail by SMTP, or keeps it where nothing is sent. Throws when the mail server does not take it. */
export async function sendMail({ to, subject, text, id }: Mail): Promise<void> {
  if (keepsMail()) {
    await database().outboxMail.create({ data: { at: new Date(), to, subject, text } });
    return;
  }
  await transporter().sendMail({
    from: environment().mailFrom,
    // As an object the address is one address, whatever characters it has.
    to: { name: '', address: to },
    subject,
    text,
    ...(id ? { messageId: `<${id}@${new URL(environment().siteUrl).hostname}>` } : {}),
    // No out-of-office notice is wanted in answer.
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
}

let current: Transporter | undefined;

function transporter(): Transporter {
  const { smtpUrl } = environment();
  if (smtpUrl === null)
    throw new Error('There is no mail server: the environment let a public site start without one.');
  current ??= createTransport({ url: smtpUrl, ...TIMEOUTS });
  return current;
}
