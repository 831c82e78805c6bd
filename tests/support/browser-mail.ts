import { type Site, startSite } from './browser-site';
import { test as base } from './browser-test';
import { type MailServer, startMailServer } from './mail-server';
import { type OpenIdProvider, startOpenIdProvider } from './openid-provider';

/**
 * A test on a site that sends its mail to a mail server, and that people also sign in to through a provider. Tests share
 * the three, as they do `sharedSite`: each writes to people of its own, and none leaves anything in the queue.
 */
export const test = base.extend<object, { mail: MailServer; provider: OpenIdProvider; mailSite: Site }>({
  mail: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const mail = await startMailServer();
      await use(mail);
      await mail.stop();
    },
    { scope: 'worker' },
  ],
  provider: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const provider = await startOpenIdProvider();
      await use(provider);
      await provider.stop();
    },
    { scope: 'worker' },
  ],
  mailSite: [
    async ({ mail, provider }, use) => {
      const site = await startSite({
        SMTP_URL: mail.url,
        MAIL_FROM: 'Weights & Measures <mail@example.org>',
        ...provider.settings,
      });
      provider.serve(site.url);
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
});
