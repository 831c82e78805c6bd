import type { ModelDocument } from '../../domain/models/model-document';
import type { Actor } from '../../domain/people/permissions';
import type { EditView } from '../../domain/wiki/views';
import type { Result } from '../../server/commands/command';
import { run } from '../../server/commands/run';
import type { PrismaClient } from '../../server/generated/prisma/client';
import { approveEdit } from '../../server/moderation/approve-edit';
import { rejectEdit } from '../../server/moderation/reject-edit';
import { amendEdit } from '../../server/wiki/amend-edit';
import { getEdit } from '../../server/wiki/get-edit';
import { getPageSource } from '../../server/wiki/get-page-source';
import { proposeEdit } from '../../server/wiki/propose-edit';
import { proposePage } from '../../server/wiki/propose-page';
import { renamePage } from '../../server/wiki/rename-page';
import { withdrawEdit } from '../../server/wiki/withdraw-edit';

type Patch = Partial<ModelDocument>;

/** The commands on edits over a test's database, each with the input that most tests give it. */
export function editsOver(database: { readonly client: PrismaClient }) {
  return {
    propose: (actor: Actor, model: string, baseRevision: number, patch: Patch, summary = 'A change') =>
      run(proposeEdit, actor, { model, baseRevision, patch, summary }, database),
    proposePage: (actor: Actor, document: ModelDocument, more: { slug?: string } = {}) =>
      run(proposePage, actor, { document, summary: 'A new page', ...more }, database),
    amend: (actor: Actor, edit: string, version: number, patch: Patch, more: Record<string, unknown> = {}) =>
      run(amendEdit, actor, { edit, version, patch, ...more }, database),
    withdraw: (actor: Actor, edit: string) => run(withdrawEdit, actor, { edit }, database),
    approve: (actor: Actor, edit: string, version = 1, more: Record<string, unknown> = {}) =>
      run(approveEdit, actor, { edit, version, ...more }, database),
    reject: (actor: Actor, edit: string, version = 1, reason = 'No source says so.') =>
      run(rejectEdit, actor, { edit, version, reason }, database),
    rename: (actor: Actor, model: string, slug: string) =>
      run(renamePage, actor, { model, slug, reason: 'It is called so.' }, database),
    see: (actor: Actor, edit: string): Promise<EditView | null> => getEdit(database.client, edit, actor),
    /** The page as it stands, with its revision. */
    page: async (slug: string) => {
      const source = await getPageSource(database.client, slug);
      if (!source) throw new Error(`There is no page at ${slug}.`);
      return source;
    },
  };
}

/** What a command answers when it is done; a refusal fails the test. */
export async function done<Value>(result: Promise<Result<Value>>): Promise<Value> {
  const answer = await result;
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

/** Why a command was refused; one that is done fails the test. */
export async function refused<Value>(result: Promise<Result<Value>>) {
  const answer = await result;
  if (answer.ok) throw new Error(`done: ${JSON.stringify(answer.value)}`);
  return answer.refusal;
}
