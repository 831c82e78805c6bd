import { database } from '../platform/database';

/** A mail that was kept instead of sent. */
export type KeptMail = { id: string; at: string; to: string; subject: string; text: string };

/** The latest kept mails, newest first. Only for a page that `keepsMail` guards: they hold sign-in links. */
export async function listOutbox(): Promise<KeptMail[]> {
  const mails = await database().outboxMail.findMany({ orderBy: { id: 'desc' }, take: 50 });
  return mails.map(({ id, at, ...mail }) => ({ id: id.toString(), at: at.toISOString(), ...mail }));
}
