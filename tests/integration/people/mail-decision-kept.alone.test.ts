import { beforeAll, expect, it, vi } from 'vitest';
import { mailDecision } from '../../../server/people/mail-decision';
import { notify } from '../../../server/people/notify';
import { decideOnPerson } from '../../support/decisions';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';

const database = useFreshDatabase();

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('AUTH_SECRET', 'known to everybody, as it guards nothing but tests');
});

it('is kept in the outbox of a site that sends no mail', async () => {
  const { id } = await createPerson(database.client);
  const decisionId = await decideOnPerson(database.client, { subject: `person:${id}`, reason: 'Welcome back.' });
  await database.client.$transaction((transaction) => notify(transaction, { decisionId, userId: id, now: new Date() }));
  const { id: notificationId } = await database.client.notification.findFirstOrThrow({ where: { userId: id } });
  await mailDecision({ notificationId: notificationId.toString() });
  const { email } = await database.client.user.findUniqueOrThrow({ where: { id }, select: { email: true } });
  expect(await database.client.outboxMail.findMany()).toMatchObject([
    {
      to: email,
      subject: 'Your account was reinstated · Weights & Measures',
      text: expect.stringMatching(/by the operator[^]*Welcome back\.[^]*http:\/\/localhost:3000\/settings#mail/),
    },
  ]);
});
