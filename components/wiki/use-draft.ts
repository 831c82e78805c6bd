import { useEffect, useRef, useState } from 'react';
import { pageFormValues } from '@/domain/wiki/page-form-values';
import { type Draft, forgetDraft, keepDraft, newDraftId, newestDraft } from './drafts';

/**
 * Keeps what is typed into a form in the browser, from key to key, and offers back what an earlier visit left there. It
 * goes when the form was taken (`ForgetDraft`) or when its author says so.
 */
export function useDraft(scope: string) {
  // Empty until a script runs: the server keeps no drafts.
  const [id, setId] = useState('');
  const [offered, setOffered] = useState<Draft | null>(null);
  const ownId = useRef('');

  useEffect(() => {
    ownId.current = newDraftId();
    setId(ownId.current);
    setOffered(newestDraft(scope, ownId.current));
  }, [scope]);

  return {
    id,
    offered,
    keep: (form: HTMLFormElement) => {
      const values = pageFormValues(new FormData(form));
      keepDraft(scope, { id: ownId.current, at: new Date().toISOString(), values });
    },
    /** The draft goes on as this tab's own. */
    restore: (draft: Draft) => {
      ownId.current = draft.id;
      setId(draft.id);
      setOffered(null);
    },
    discard: (draft: Draft) => {
      forgetDraft(draft.id);
      setOffered(newestDraft(scope, ownId.current));
    },
  };
}
