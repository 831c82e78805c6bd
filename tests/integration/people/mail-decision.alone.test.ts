import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { sendMail } from '../../../server/people/mail';
import { mailDecision } from '../../../server/people/mail-decision';
import { notify } from '../../../server/people/notify';
import { log } from '../../../server/platform/log';
import { startWorker } from '../../../server/platform/worker';
import { TASKS } from '../../../server/tasks';
import { decideOnPerson } from '../../support/decisions';
import { useFreshDatabase } from '../../support/fresh-database';
import { type MailServer, startMailServer } from '../../support/mail-server';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();
let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  for (const [name, value] of Object.entries({
    DATABASE_URL: database.url,
    SITE_URL: 'https://wm.example.org',
    AUTH_SECRET: 'known to everybody, as it guards nothing but tests',
    SMTP_URL: server.url,
    MAIL_FROM: 'Weights & Measures <mail@example.org>',
  })) {
    vi.stubEnv(name, value);
  }
});

afterAll(async () => {
  await server.stop();
});

/** Somebody who was told of a decision on them, with the job for the mail still to do. */
async function told(reason: string | null = 'It was a mistake.') {
  const { id } = await createPerson(database.client);
  const { email } = await database.client.user.findUniqueOrThrow({ where: { id }, select: { email: true } });
  const moderator = await createPerson(database.client, { role: 'moderator' });
  const decisionId = await decideOnPerson(database.client, {
    actor: `person:${moderator.id}`,
    subject: `person:${id}`,
    reason,
  });
  await database.client.$transaction((transaction) =>
    notify(transaction, { decisionId, userId: id, now: new Date('2026-11-24T12:00:00Z') }),
  );
  const notification = await database.client.notification.findFirstOrThrow({ where: { userId: id } });
  const { handle } = await database.client.user.findUniqueOrThrow({ where: { id }, select: { handle: true } });
  const by = await database.client.user.findUniqueOrThrow({ where: { id: moderator.id }, select: { handle: true } });
  return { id, email, handle, by: by.handle, decisionId, payload: { notificationId: notification.id.toString() } };
}

const mail = (payload: { notificationId: string }) => mailDecision(payload, { client: database.client });

const mailedAt = async ({ notificationId }: { notificationId: string }) =>
  (await database.client.notification.findUnique({ where: { id: BigInt(notificationId) } }))?.mailedAt;

describe('the mail about a decision', () => {
  it('says what was decided, by whom, why, where to see it, and how to get no more', async () => {
    const { email, handle, by, decisionId, payload } = await told('It was a mistake.\nWelcome back.');
    await mail(payload);
    const { subject, text = '', html, headers, messageId, from } = await server.mailTo(email);
    expect(subject).toBe('Your account was reinstated · Weights & Measures');
    expect(text).toContain(`Your account was reinstated, by ${by}, on 24 November 2026 at 12:00 UTC.`);
    expect(text).toContain('The reason:\n\n  It was a mistake.\n  Welcome back.\n');
    expect(text).toContain(`\nhttps://wm.example.org/users/${handle}\n`);
    expect(text).toContain('\nhttps://wm.example.org/settings#mail\n');
    expect(text).not.toContain('@');
    expect(html).toBe(false);
    expect(from?.text).toContain('mail@example.org');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(messageId).toBe(`<decision-${decisionId}@wm.example.org>`);
  });

  it('leaves the reason out where none was given', async () => {
    const { email, payload } = await told(null);
    await mail(payload);
    expect((await server.mailTo(email)).text).not.toContain('reason');
  });

  it('goes out once, however often and by however many it is tried', async () => {
    const { email, payload } = await told();
    await Promise.all([mail(payload), mail(payload), mail(payload)]);
    await mail(payload);
    expect(server.count(email)).toBe(1);
    expect(await mailedAt(payload)).toBeInstanceOf(Date);
  });

  it('is tried again when the mail server did not take it', async () => {
    const { email, payload } = await told();
    const send = vi.fn<typeof sendMail>().mockRejectedValue(new Error('451 try later'));
    await expect(mailDecision(payload, { client: database.client, send })).rejects.toThrow('451');
    expect(await mailedAt(payload)).toBeNull();
    await mail(payload);
    expect(server.count(email)).toBe(1);
  });

  it('is not sent to whoever has switched mail off since', async () => {
    const { id, email, payload } = await told();
    await database.client.user.update({ where: { id }, data: { wantsMail: false } });
    await mail(payload);
    expect(server.count(email)).toBe(0);
    expect(await mailedAt(payload)).toBeNull();
  });

  it('is not sent to an account that is gone', async () => {
    const { id, email, payload } = await told();
    await database.client.user.delete({ where: { id } });
    await mail(payload);
    expect(server.count(email)).toBe(0);
  });

  it('goes to the address that the person has by then', async () => {
    const { id, email, payload } = await told();
    await database.client.user.update({ where: { id }, data: { email: `new-${email}` } });
    await mail(payload);
    expect([server.count(email), server.count(`new-${email}`)]).toEqual([0, 1]);
  });

  it('says no reason that was redacted meanwhile', async () => {
    const { email, decisionId, payload } = await told('Something rude.');
    await database.client.text.updateMany({
      where: { decisions: { some: { id: decisionId } } },
      data: { redactedAt: new Date() },
    });
    await mail(payload);
    expect((await server.mailTo(email)).text).not.toContain('rude');
  });

  it('is sent by the worker of a running site', async () => {
    const failures = vi.spyOn(log, 'error');
    const { email, payload } = await told();
    const worker = startWorker(database.url, TASKS);
    await server.mailTo(email);
    await vi.waitFor(async () => expect(await mailedAt(payload)).toBeInstanceOf(Date), 10_000);
    await worker.stop();
    expect(server.count(email)).toBe(1);
    expect(failures).not.toHaveBeenCalled();
  });
});
