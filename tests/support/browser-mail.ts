import { type Site, startSite } from './browser-site';
import { test as base } from './browser-test';
import { type MailServer, startMailServer } from './mail-server';

/**
 * A test on a site that sends its mail to a mail server. Tests share the two, as they do `sharedSite`: each writes to
 * people of its own.
 */
export const test = base.extend<object, { mail: MailServer; mailSite: Site }>({
  mail: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const mail = await startMailServer();
      await use(mail);
      await mail.stop();
    },
    { scope: 'worker' },
  ],
  mailSite: [
    async ({ mail }, use) => {
      const site = await startSite({
        SMTP_URL: mail.url,
        MAIL_FROM: 'Weights & Measures <mail@example.org>',
      });
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
});
