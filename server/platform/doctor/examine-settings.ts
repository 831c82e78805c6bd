import { environment } from '../environment';
import type { Finding } from './finding';

/** The environment, with every problem of it at once, and the shared cache, of which nothing else is asked. */
export function examineSettings(): Finding[] {
  try {
    const { siteUrl, isLocal, cacheUrl } = environment();
    return [
      { what: 'environment', isFit: true, detail: `${siteUrl}, ${isLocal ? 'local mode' : 'public'}` },
      cacheUrl === null
        ? { what: 'cache', isFit: true, detail: 'each instance prepares its own pages, and hears of every change' }
        : {
            what: 'cache',
            isFit: false,
            detail: 'CACHE_URL is set, and does nothing: it is reserved',
            mend: 'Unset it: several instances work without one.',
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
