/** Where the reader's choice of light or dark is kept; nothing is kept while the system decides. */
export const THEME_KEY = 'theme';

/**
 * Runs inline in <head>, before anything is painted, so that a chosen theme never flashes. A browser that keeps nothing for
 * pages throws when it is asked: then the system decides, as it does for whoever has not chosen.
 */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
