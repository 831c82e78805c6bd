import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '../../domain/people/permissions';
import type { PrismaClient } from '../../server/generated/prisma/client';

type Person = {
  role?: Role;
  standing?: 'newcomer' | 'member' | 'established';
  /** A founding rater counts as established whatever their record. */
  isFounding?: boolean;
  createdAt?: Date;
  isSuspended?: boolean;
};

let made = 0;

/** A person with an account, as an actor; a test states only what it is about. */
export async function createPerson(client: PrismaClient, person: Person = {}): Promise<Actor & { kind: 'person' }> {
  const {
    role = 'member',
    standing = 'newcomer',
    createdAt = new Date(),
    isFounding = false,
    isSuspended = false,
  } = person;
  const id = randomUUID();
  made += 1;
  await client.user.create({
    data: {
      id,
      email: `person-${made}-${id}@example.org`,
      emailVerified: createdAt,
      handle: `person-${made}-${id.slice(0, 8)}`,
      role,
      standing,
      foundingUntil: isFounding ? new Date('2100-01-01') : null,
      createdAt,
      suspendedAt: isSuspended ? createdAt : null,
    },
  });
  return { kind: 'person', id, role, isSuspended };
}
