import type { Mapping } from '@/domain/ratings/framework/v1/criterion';

/** What a criterion is called in other definitions, a line for each that knows it. */
export function mappingLines(mapping: Mapping): Array<{ name: string; text: string }> {
  return [
    { name: 'European Open Source AI Index', text: mapping.osai.join(', ') },
    { name: 'Model Openness Framework', text: mapping.mof.join(', ') },
    { name: 'Open Source AI Definition 1.0', text: mapping.osaid.join(', ') },
    { name: 'EU guidelines, paragraph', text: mapping.euParagraphs.join(', ') },
    { name: 'Note', text: mapping.note ?? '' },
  ].filter((line) => line.text !== '');
}
