import { environment } from '../environment';
import type { Finding } from './finding';

/** The environment, with every problem of it at once, and settings that do nothing. */
export function examineSettings(): Finding[] {
  try {
    const { siteUrl, isLocal, reserved } = environment();
    return [
      { what: 'environment', isFit: true, detail: `${siteUrl}, ${isLocal ? 'local mode' : 'public'}` },
      reserved.length === 0
        ? { what: 'cache', isFit: true, detail: 'each instance prepares its own pages, and hears of every change' }
        : {
            what: 'cache',
            isFit: false,
            detail: `${reserved.join(' and ')} set, and without effect: reserved for later`,
            mend: 'Unset it: several instances work on one database, and need no more.',
          },
    ];
  } catch (error) {
    return [
      {
        what: 'environment',
        isFit: false,
        detail: error instanceof Error ? error.message : String(error),
        mend: 'Set what is named, as the README’s table says, and start again.',
      },
    ];
  }
}
