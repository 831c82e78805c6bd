import { asLogged, decisionColumns } from '../moderation/logged-decisions';
import { database } from '../platform/database';
import { environment } from '../platform/environment';
import type { Tasks } from '../platform/jobs';
import { decisionMail } from './decision-mail';
import { sendMail } from './mail';

/** Longer than the mail server may take (see its timeouts), so that what it took is also noted. */
const TRANSACTION_LIMITS = { maxWait: 10_000, timeout: 60_000 };

/**
 * Mails a person what was decided, once: the row is locked while the mail goes out and then says so, so that neither a
 * second try nor a second worker sends it again. Sends nothing to whoever has no account any more, or has switched mail
 * off since. Throws when the mail server does not take it: the job is tried again.
 */
export async function mailDecision(
  { notificationId }: Tasks['mail-decision'],
  { client = database(), send = sendMail } = {},
): Promise<void> {
  const id = BigInt(notificationId);
  await client.$transaction(async (transaction) => {
    const [due] = await transaction.$queryRaw<Array<{ decisionId: bigint; email: string }>>`
      SELECT n."decisionId", u.email FROM "Notification" n JOIN "User" u ON u.id = n."userId"
      WHERE n.id = ${id} AND n."decisionId" IS NOT NULL AND n."mailedAt" IS NULL AND u."wantsMail" FOR UPDATE OF n`;
    if (!due) return;
    const row = await client.decision.findUniqueOrThrow({ where: { id: due.decisionId }, select: decisionColumns });
    for (const decision of await asLogged(client, [row])) {
      await send(decisionMail({ to: due.email, decision, siteUrl: environment().siteUrl }));
    }
    await transaction.notification.update({ where: { id }, data: { mailedAt: new Date() } });
  }, TRANSACTION_LIMITS);
}
