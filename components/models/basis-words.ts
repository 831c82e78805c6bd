import type { Basis } from '@/domain/models/views';

/** Whose verdict a label is, in two lines: who, and on what it rests. */
export const BASIS_WORDS: Readonly<Record<Basis, readonly [who: string, on: string]>> = {
  editors: ['Editors’ assessment', 'no community vote yet'],
  mixed: ['Editors and community', 'some gates still rest on sources'],
  community: ['Community verdict', 'every gate rests on votes'],
};
