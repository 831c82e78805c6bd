'use client';

import { THEME_KEY } from './theme-script';
import styles from './theme-switch.module.css';

/** Turns light into dark and back; a choice equal to the system's is forgotten, so that the system decides again. */
export function ThemeSwitch() {
  return (
    <button type="button" className={styles.switch} aria-label="Switch between light and dark" onClick={switchTheme}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.25a6.75 6.75 0 0 1 0 13.5z" fill="currentColor" />
      </svg>
    </button>
  );
}

function switchTheme() {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
  if (next === system) delete root.dataset.theme;
  else root.dataset.theme = next;
  try {
    if (next === system) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, next);
  } catch {
    // A browser that keeps nothing still switches this page.
  }
}
