import type { Actor } from '../../domain/people/permissions';
import type { Result } from '../commands/command';
import { run } from '../commands/run';
import type { PrismaClient } from '../generated/prisma/client';
import type { LoadEffect } from './catalogue-entry';
import type { CatalogueFile } from './catalogue-files';
import { loadFamily } from './load-family';
import { loadLicence } from './load-licence';
import { loadModel } from './load-model';
import { loadOrganization } from './load-organization';

/** Loads a catalogue file by the command for what it describes. */
export function loadCatalogueFile(
  { kind, document }: CatalogueFile,
  actor: Actor,
  client?: PrismaClient,
): Promise<Result<LoadEffect>> {
  const options = client ? { client } : {};
  switch (kind) {
    case 'organization':
      return run(loadOrganization, actor, document, options);
    case 'licence':
      return run(loadLicence, actor, document, options);
    case 'family':
      return run(loadFamily, actor, document, options);
    case 'model':
      return run(loadModel, actor, document, options);
    default:
      return kind satisfies never;
  }
}
