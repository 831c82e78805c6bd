import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';
import { many, time } from './schemas/common';

const file = z
  .object({ url: z.url(), bytes: z.int(), sha256: z.string() })
  .openapi('DumpFile', { description: 'Where a file is, and what it must sum to.' });

const dumpSchema = z
  .object({
    at: time.openapi({ description: 'The instant that all of it is of.' }),
    manifest: z.url(),
    consensusRule: z.string(),
    framework: z.string(),
    patience: z.number().openapi({ description: 'Hours that a consensus must hold before it is settled.' }),
    licence: z.object({ text: z.string(), data: z.string() }),
    documents: many(file).openapi({ description: 'How to read the dump, and the rules that its figures follow.' }),
    tables: many(
      z.object({ name: z.string(), about: z.string(), rows: z.int(), jsonLines: file, csv: file }).openapi('DumpTable'),
    ),
  })
  .openapi('Dump');

const route = createRoute({
  path: '/dump',
  method: 'get',
  tags: ['Dump'],
  summary: 'The latest data dump',
  description: 'Addresses of everything that is published, with what it was counted from; voters go by pseudonyms.',
  responses: { 200: answer(dumpSchema, 'Where the latest dump’s files are.'), ...problems() },
});

/** Serves the addresses of the latest dump's files. */
export function serveDump(api: OpenAPIHono<ApiEnv>): void {
  api.openapi(route, async (c) => {
    const { siteUrl, dump } = c.var.site;
    const { name, manifest } = await dump();
    const { at, consensusRule, framework, patience, licence, documents, tables } = manifest;
    const addressOf = (one: string) => `${siteUrl}/dump/${name}/${one}`;
    const told = ({ name: of, ...sums }: { name: string; bytes: number; sha256: string }) => ({
      url: addressOf(of),
      ...sums,
    });
    return c.json(
      {
        at,
        manifest: addressOf('manifest.json'),
        consensusRule,
        framework,
        patience,
        licence,
        documents: documents.map(told),
        tables: tables.map(({ jsonLines, csv, name: table, about, rows }) => ({
          name: table,
          about,
          rows,
          jsonLines: told(jsonLines),
          csv: told(csv),
        })),
      },
      200,
    );
  });
}
