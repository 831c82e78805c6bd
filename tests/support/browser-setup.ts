import { createTemplate, dropDatabase } from './browser-database';
import { startSite } from './browser-site';

/** Once, before all browser tests: the template, and the site that all tests share which only read. */
export default async function setUp(): Promise<() => Promise<void>> {
  const template = await createTemplate();
  try {
    // Workers are started afterwards and inherit these.
    process.env.BROWSER_TEMPLATE = template;
    const site = await startSite();
    process.env.BROWSER_SITE_URL = site.url;
    return async () => {
      await site.remove();
      await dropDatabase(template);
    };
  } catch (error) {
    await dropDatabase(template);
    throw error;
  }
}
