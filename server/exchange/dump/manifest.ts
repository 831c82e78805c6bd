import { z } from 'zod';

/** The version of the dump's format (docs/dump.md); a reader refuses what it does not know. */
export const DUMP_FORMAT = 'weights-and-measures-dump-1';

const file = z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() });

/** What a dump says of itself: when and by which rules it was made, under which licence, and what its files must hold. */
export const manifestSchema = z.strictObject({
  format: z.literal(DUMP_FORMAT),
  at: z.iso.datetime(),
  consensusRule: z.string(),
  framework: z.string(),
  /** Hours that a consensus must hold before it is settled, on this site as of `at`. */
  patience: z.number(),
  licence: z.strictObject({ text: z.string(), data: z.string() }),
  /** How to read the dump and make its figures again; dumps from before it came with them have none. */
  documents: z.array(file).default([]),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      about: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
      jsonLines: file,
      csv: file,
    }),
  ),
});

export type Manifest = z.output<typeof manifestSchema>;

/** Under which licences a dump may be used (LICENSE). */
export const DUMP_LICENCE: Manifest['licence'] = {
  text: 'CC-BY-SA-4.0: articles, summaries, reasons',
  data: 'CC0-1.0: votes, levels, labels, scores, facts',
};
