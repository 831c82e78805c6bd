import { describe, expect, it } from 'vitest';
import { broughtForward, resolveConflicts } from '../../../domain/wiki/resolve-conflicts';
import { aDocument } from '../../support/documents';

const base = aDocument({ article: 'One.\n\nTwo.\n\nThree.' });
const current = aDocument({ article: 'One.\n\nTwo, as they say.\n\nThree.', editorsNote: 'Theirs.' });
const proposed = aDocument({ article: 'One.\n\nTwo, as I say.\n\nThree, by me.', modality: 'code' });

describe('somebody’s changes on a page that moved on', () => {
  const forward = broughtForward({ base, current, proposed });

  it('hold what both sides changed, and in conflicting paragraphs their own words', () => {
    expect(forward).toEqual(
      aDocument({ article: 'One.\n\nTwo, as I say.\n\nThree, by me.', editorsNote: 'Theirs.', modality: 'code' }),
    );
  });

  it('wait until what conflicts is decided', () => {
    const { undecided, document } = resolveConflicts({ base, current, proposed: forward }, {});
    expect(undecided.map(({ field }) => field)).toEqual(['article']);
    expect(document).toEqual(forward);
  });

  it('keep their author’s words, as the form says', () => {
    const { undecided, document } = resolveConflicts({ base, current, proposed: forward }, { article: 'form' });
    expect(undecided).toEqual([]);
    expect(document).toEqual(forward);
  });

  it('take the page’s words where it conflicts, and nowhere else', () => {
    const { document } = resolveConflicts({ base, current, proposed: forward }, { article: 'page', modality: 'page' });
    expect(document).toEqual({ ...forward, article: 'One.\n\nTwo, as they say.\n\nThree, by me.' });
  });

  it('have nothing to decide any more once the form says what the page says', () => {
    const agreed = { ...forward, article: current.article };
    expect(resolveConflicts({ base, current, proposed: agreed }, {}).undecided).toEqual([]);
  });
});
