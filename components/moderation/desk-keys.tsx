'use client';

import { useEffect, useSyncExternalStore } from 'react';
import styles from './desk-keys.module.css';

/** Where the choice is kept, in the browser. */
const CHOICE = 'desk-keys';

/** What a key leads to. None decides anything: it moves the focus, or to another thing in the queue. */
const KEYS = [
  { key: 'a', does: 'to Approve', run: () => focusOn('button[value="approve"]') },
  { key: 'r', does: 'to the reason', run: () => focusOn('textarea[name="reason"]') },
  { key: 'j', does: 'next', run: () => follow(1) },
  { key: 'k', does: 'previous', run: () => follow(-1) },
] as const;

/** The desk's keys, with the switch that turns them off (WCAG 2.2, 2.1.4): some speak to their computer. */
export function DeskKeys() {
  const isOn = useSyncExternalStore(listen, areOn, () => false);
  useEffect(() => {
    if (isOn) document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
  return (
    <div className={styles.keys}>
      <label>
        <input type="checkbox" checked={isOn} onChange={({ target }) => turn(target.checked)} /> Keys
      </label>
      {KEYS.map(({ key, does }) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </div>
  );
}

function press(event: KeyboardEvent): void {
  const { target, key, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return;
  if (target instanceof Element && target.closest('input, textarea, select')) return;
  const wanted = KEYS.find((one) => one.key === key);
  if (!wanted) return;
  event.preventDefault();
  wanted.run();
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(`form[data-desk] ${selector}`)?.focus();
}

function follow(step: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Queue"] a')];
  const current = links.findIndex((link) => link.ariaCurrent === 'page');
  links[current + step]?.click();
}

const listeners = new Set<() => void>();

/** Where nothing can be kept, the choice holds for this page. */
let unkept: 'on' | 'off' | null = null;

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function areOn(): boolean {
  try {
    return (unkept ?? localStorage.getItem(CHOICE)) !== 'off';
  } catch {
    return true;
  }
}

function turn(on: boolean): void {
  const choice = on ? 'on' : 'off';
  try {
    localStorage.setItem(CHOICE, choice);
  } catch {
    unkept = choice;
  }
  for (const listener of listeners) listener();
}
