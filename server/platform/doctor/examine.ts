import { examineDatabase } from './examine-database';
import { examineMail } from './examine-mail';
import { examineSettings } from './examine-settings';
import type { Finding } from './finding';

/** Looks at everything that a site needs, and says of each what is found and how to mend what is wrong. Changes nothing. */
export async function examine(): Promise<Finding[]> {
  const settings = examineSettings();
  // Without settings there is nothing to ask by.
  if (settings.some(({ isFit }) => !isFit)) return settings;
  return [...settings, ...(await examineDatabase()), await examineMail()];
}
