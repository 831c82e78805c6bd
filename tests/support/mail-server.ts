import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that keeps what it is given. */
export type MailServer = {
  /** As `SMTP_URL` takes it. */
  readonly url: string;
  /** The latest mail to an address, as soon as there is one. */
  mailTo: (address: string) => Promise<ParsedMail>;
  /** How many mails went to an address so far. */
  count: (address: string) => number;
  stop: () => Promise<void>;
};

/** Starts a mail server on a free port. It takes mail for anybody, without a password. */
export async function startMailServer(): Promise<MailServer> {
  const mails = new Map<string, ParsedMail[]>();
  const arrivals = new EventEmitter();
  /** Answers what went wrong, as the server wants to be told it. */
  const keep = async (stream: Readable, recipients: ReadonlyArray<{ address: string }>) => {
    try {
      const mail = await simpleParser(stream);
      for (const { address } of recipients) {
        mails.set(address, [...(mails.get(address) ?? []), mail]);
        arrivals.emit(address);
      }
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const answer = async () => done(await keep(stream, session.envelope.rcptTo));
      void answer();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    count: (address) => mails.get(address)?.length ?? 0,
    async mailTo(address) {
      if (!mails.has(address)) await once(arrivals, address, { signal: AbortSignal.timeout(20_000) });
      const mail = mails.get(address)?.at(-1);
      if (!mail) throw new Error(`No mail came to ${address}.`);
      return mail;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
