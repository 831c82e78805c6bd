import { Prisma } from '../generated/prisma/client';

/** Whether a write failed because a unique value is in use: the database decides, so that two at once cannot both get it. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
