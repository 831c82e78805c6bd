import { type Site, startSite } from './browser-site';
import { test as base, leave } from './browser-test';
import { type MailServer, startMailServer } from './mail-server';

/** A test with a site of its own that sends its mail to a mail server of its own. */
export const test = base.extend<{ mail: MailServer; mailSite: Site }>({
  // oxlint-disable-next-line no-empty-pattern
  mail: async ({}, use) => {
    const mail = await startMailServer();
    await use(mail);
    await mail.stop();
  },
  mailSite: async ({ mail, context }, use) => {
    const site = await startSite(process.env.BROWSER_TEMPLATE ?? '', {
      SMTP_URL: mail.url,
      MAIL_FROM: 'Weights & Measures <mail@example.org>',
    });
    await use(site);
    await leave(context);
    await site.remove();
  },
});
