'use client';

import { useEffect } from 'react';
import { forgetDraft } from './drafts';

/** On the page that a form led to: what it sent needs no draft any more. */
export function ForgetDraft({ id }: { id: string }) {
  useEffect(() => forgetDraft(id), [id]);
  return null;
}
