import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { notify } from '../../../server/people/notify';
import { decideOnPerson } from '../../support/decisions';
import { useFreshDatabase } from '../../support/fresh-database';
import { queuedJobs } from '../../support/jobs';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();
const now = new Date('2026-11-24T12:00:00Z');

const decide = (actor: string, subject: string) => decideOnPerson(database.client, { actor, subject });

const tell = (decisionId: bigint, userId: string) =>
  database.client.$transaction((transaction) => notify(transaction, { decisionId, userId, now }));

const toldTo = (userId: string) => database.client.notification.findMany({ where: { userId } });

/** The notifications that mails are queued for. */
async function queued(): Promise<string[]> {
  return (await queuedJobs(database.client, 'mail-decision')).map(({ notificationId }) => notificationId);
}

describe('notify', () => {
  it('tells on the site and queues a mail', async () => {
    const { id } = await createPerson(database.client);
    const decisionId = await decide('operator', `person:${id}`);
    await tell(decisionId, id);
    const [told, ...others] = await toldTo(id);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ decisionId, at: now, readAt: null, mailedAt: null });
    expect(await queued()).toContain(told?.id.toString());
  });

  it('queues no mail for whoever wants none', async () => {
    const { id } = await createPerson(database.client);
    await database.client.user.update({ where: { id }, data: { wantsMail: false } });
    await tell(await decide('operator', `person:${id}`), id);
    const [told] = await toldTo(id);
    expect(told).toBeDefined();
    expect(await queued()).not.toContain(told?.id.toString());
  });

  it('tells nobody of their own acts', async () => {
    const { id } = await createPerson(database.client);
    await tell(await decide(`person:${id}`, `person:${randomUUID()}`), id);
    expect(await toldTo(id)).toEqual([]);
  });

  it('tells nobody whose account is gone', async () => {
    const gone = randomUUID();
    await tell(await decide('operator', `person:${gone}`), gone);
    expect(await toldTo(gone)).toEqual([]);
  });

  it('leaves nothing of what is rolled back', async () => {
    const { id } = await createPerson(database.client);
    const before = await queued();
    const decisionId = await decide('operator', `person:${id}`);
    const refused = database.client.$transaction(async (transaction) => {
      await notify(transaction, { decisionId, userId: id, now });
      throw new Error('changed my mind');
    });
    await expect(refused).rejects.toThrow('changed my mind');
    expect(await toldTo(id)).toEqual([]);
    expect(await queued()).toEqual(before);
  });
});
