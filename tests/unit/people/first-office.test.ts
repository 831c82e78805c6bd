import { expect, it } from 'vitest';
import { officeAtFirstSignIn } from '../../../domain/people/first-office';

const now = new Date('2026-11-24T12:00:00Z');
const FOUNDER = {
  role: 'admin',
  foundingUntil: new Date('2027-11-24T12:00:00Z'),
  foundingReason: 'first person on a local site',
};
const ADMIN = { role: 'admin', foundingUntil: null, foundingReason: null };
const MEMBER = { ...ADMIN, role: 'member' };

it.each([
  { isFirst: true, isLocal: true, isNamedAdmin: false, office: FOUNDER },
  { isFirst: true, isLocal: true, isNamedAdmin: true, office: FOUNDER },
  { isFirst: true, isLocal: false, isNamedAdmin: false, office: MEMBER },
  { isFirst: true, isLocal: false, isNamedAdmin: true, office: ADMIN },
  { isFirst: false, isLocal: true, isNamedAdmin: false, office: MEMBER },
  { isFirst: false, isLocal: true, isNamedAdmin: true, office: ADMIN },
  { isFirst: false, isLocal: false, isNamedAdmin: false, office: MEMBER },
  { isFirst: false, isLocal: false, isNamedAdmin: true, office: ADMIN },
])('first $isFirst, local $isLocal, named $isNamedAdmin: $office.role', ({ office, ...person }) => {
  expect(officeAtFirstSignIn({ ...person, now })).toEqual(office);
});
