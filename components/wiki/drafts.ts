import type { FormFields } from '@/domain/wiki/form-fields';

/** What was typed into a form and not sent yet, as the browser keeps it. */
export type Draft = { id: string; at: string; values: FormFields };

/** Every draft has a key of its own, so that two tabs on one form do not write over each other. */
const PREFIX = 'draft ';

/** Nobody comes back to more; the oldest go first. */
const MOST_KEPT = 20;

/** An id for a draft. Not `randomUUID`, which a site without HTTPS does not have. */
export function newDraftId(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join('-');
}

/** Keeps a draft of a form, which `scope` names; a browser that keeps nothing loses it with the tab. */
export function keepDraft(scope: string, draft: Draft): void {
  try {
    localStorage.setItem(keyOf(scope, draft.id), JSON.stringify(draft));
    for (const { key } of storedDrafts().slice(MOST_KEPT)) localStorage.removeItem(key);
  } catch {
    // Full, or forbidden: the form still works.
  }
}

/** The newest draft of a form that is not this tab's own. */
export function newestDraft(scope: string, own: string): Draft | null {
  const start = keyOf(scope, '');
  return storedDrafts().find(({ key, draft }) => key.startsWith(start) && draft.id !== own)?.draft ?? null;
}

/** Forgets one draft, whichever form it is of. */
export function forgetDraft(id: string): void {
  for (const { key, draft } of storedDrafts()) if (draft.id === id) localStorage.removeItem(key);
}

function keyOf(scope: string, id: string): string {
  return `${PREFIX}${scope} ${id}`;
}

/** Newest first. */
function storedDrafts(): Array<{ key: string; draft: Draft }> {
  try {
    return Object.entries(localStorage)
      .flatMap(([key, text]: [string, string]) => {
        const draft = key.startsWith(PREFIX) ? readDraft(text) : null;
        return draft ? [{ key, draft }] : [];
      })
      .toSorted((a, b) => (a.draft.at < b.draft.at ? 1 : -1));
  } catch {
    return [];
  }
}

/** What lies in a browser may be of another version of this site, or broken. */
function readDraft(text: string): Draft | null {
  try {
    const { id, at, values } = JSON.parse(text) as Partial<Draft>;
    return typeof id === 'string' && typeof at === 'string' && values !== null && typeof values === 'object'
      ? { id, at, values }
      : null;
  } catch {
    return null;
  }
}
