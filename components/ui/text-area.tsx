'use client';

import { type ComponentProps, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';

/**
 * A box for a text of several lines that keeps what somebody typed before the page's scripts had come: when React takes
 * over a box that was served with a text, it puts that text back.
 */
export function TextArea({ id, ...rest }: ComponentProps<'textarea'> & { id: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const isServed = useSyncExternalStore(onNothing, isNotServed, isServedFirst);
  // Read before the box itself is taken over; on a page that was not served, its id may still be an earlier page's.
  const [typed] = useState(() => (isServed && typeof document !== 'undefined' ? textIn(id) : null));
  useLayoutEffect(() => {
    if (box.current && typed !== null && box.current.value !== typed) box.current.value = typed;
  }, [typed]);
  return <textarea ref={box} id={id} {...rest} />;
}

function textIn(id: string): string | null {
  const box = document.getElementById(id);
  return box instanceof HTMLTextAreaElement ? box.value : null;
}

function onNothing(): () => void {
  return () => {};
}

function isNotServed(): boolean {
  return false;
}

function isServedFirst(): boolean {
  return true;
}
