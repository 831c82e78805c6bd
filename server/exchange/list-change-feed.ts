import { changeText } from '../../domain/models/change-text';
import type { ChangeView } from '../../domain/models/views';
import { CHANGES_LOCK } from '../commands/record-changes';
import type { Prisma, PrismaClient } from '../generated/prisma/client';
import { countBlocks, countChanges, newestBefore } from './change-blocks';

/** A change as machines read it. */
export type FeedChange = Omit<ChangeView, 'path'> & { detail: Record<string, unknown> };

type Question = {
  /** Changes from a moment on, or after an id; null for all. */
  from: bigint | Date | null;
  /** After which of them to go on. */
  after: bigint | null;
  limit: number;
};

/** Commands are dated when they start and numbered when they end; none takes as long as this. */
const LONGEST_COMMAND_MS = 60_000;

/**
 * The facts that commands recorded, oldest first. Ids are given before a transaction commits, so a later one may be
 * seen first; whoever goes on after it would never see the other. So only those ids are told up to which nothing is
 * under way any more: `recordChanges` holds a shared lock from before it takes an id until it commits, and once this has
 * waited for that lock, all ids that were visible before it have none missing below them.
 */
export async function listChangeFeed(
  client: PrismaClient,
  { from, after, limit }: Question,
): Promise<{ changes: FeedChange[]; total: number }> {
  const newest = await client.change.findFirst({ select: { id: true }, orderBy: { id: 'desc' } });
  if (!newest) return { changes: [], total: 0 };
  // One statement, and so a transaction of its own: the lock is let go at once.
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${CHANGES_LOCK}))`;
  await countBlocks(client, newest.id);
  const { before, edge } = await edgesOf(client, from);
  const isWanted = from instanceof Date ? { at: { gte: from } } : {};
  const where: Prisma.ChangeWhereInput = { id: { gt: before, lte: newest.id }, ...isWanted };
  const rows = await client.change.findMany({
    where: after === null ? where : { AND: [where, { id: { gt: after } }] },
    select: { id: true, at: true, kind: true, detail: true, model: { select: { slug: true, name: true } } },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return {
    changes: rows.map(({ id, at, kind, detail: stored, model }) => {
      const detail = stored as Record<string, unknown>;
      return { id: id.toString(), at: at.toISOString(), kind, text: changeText(kind, detail), model, detail };
    }),
    total:
      (before < edge ? await client.change.count({ where: { AND: [where, { id: { lte: edge } }] } }) : 0) +
      (await countChanges(client, { after: edge, upTo: newest.id })),
  };
}

/** After which id all wanted changes come, and after which id every change is wanted. */
async function edgesOf(client: PrismaClient, from: Question['from']): Promise<{ before: bigint; edge: bigint }> {
  if (!(from instanceof Date)) return { before: from ?? -1n, edge: from ?? -1n };
  const before = await newestBefore(client, new Date(from.getTime() - LONGEST_COMMAND_MS));
  return { before, edge: await newestBefore(client, from) };
}
