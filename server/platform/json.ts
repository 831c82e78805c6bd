import type { Prisma } from '../generated/prisma/client';

/** A plain object as Prisma's JSON input: interfaces lack the index signature that its type asks for. */
export function json(value: object): Prisma.InputJsonObject {
  return value;
}
