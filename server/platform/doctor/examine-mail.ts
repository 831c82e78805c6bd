import { createTransport } from 'nodemailer';
import { environment } from '../environment';
import type { Finding } from './finding';

/** Whether the mail server lets the site in. No mail is sent. */
export async function examineMail(): Promise<Finding> {
  const { smtpUrl, mailFrom } = environment();
  if (smtpUrl === null) return { what: 'mail', isFit: true, detail: 'kept at /outbox, sent to nobody' };
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000 });
  try {
    await transport.verify();
    return { what: 'mail', isFit: true, detail: `${new URL(smtpUrl).host} takes mail from ${mailFrom}` };
  } catch (error) {
    return {
      what: 'mail',
      isFit: false,
      detail: `${new URL(smtpUrl).host}: ${error instanceof Error ? error.message : String(error)}`,
      mend: 'Look at SMTP_URL: smtp://user:password@host:587, or smtps:// for port 465.',
    };
  } finally {
    transport.close();
  }
}
