import type { PermissionLine } from '@/domain/models/views';

/** Answers to "may I?". */
export const MAY_WORDS: Readonly<Record<PermissionLine['answer'], string>> = {
  yes: 'Yes',
  conditions: 'With conditions',
  no: 'No',
  unknown: 'Not said',
};

/** The colour that goes with such an answer. */
export const MAY_TONES: Readonly<Record<PermissionLine['answer'], string>> = {
  yes: 'open',
  conditions: 'limited',
  no: 'closed',
  unknown: 'unrated',
};
