import { describe, expect, it } from 'vitest';
import { kindOfLicence, type LicenceKind, type LicenceRights } from '../../../domain/models/licence-kind';
import type { Level } from '../../../domain/ratings/levels';

/** A licence's rights, open save what a test says. */
function rightsWith(levels: Partial<Record<keyof LicenceRights, Level>>): LicenceRights {
  const {
    'who-may-use': who = 'open',
    purposes = 'open',
    'modify-and-share': share = 'open',
    outputs = 'open',
  } = levels;
  return {
    'who-may-use': { level: who },
    purposes: { level: purposes },
    'modify-and-share': { level: share },
    outputs: { level: outputs },
  };
}

describe('the kind of a licence', () => {
  it.each<[what: string, levels: Parameters<typeof rightsWith>[0], kind: LicenceKind]>([
    ['all four rights open', {}, 'free'],
    ['a list of forbidden uses', { purposes: 'mostly' }, 'conditional'],
    ['terms that travel along', { 'modify-and-share': 'mostly' }, 'conditional'],
    ['an imposed name', { 'modify-and-share': 'limited' }, 'conditional'],
    ['a limit on outputs alone', { outputs: 'limited' }, 'conditional'],
    ['a cap on users', { 'who-may-use': 'mostly' }, 'excluding'],
    ['a cap, and outputs that may not train', { 'who-may-use': 'mostly', outputs: 'limited' }, 'excluding'],
    ['research alone', { 'who-may-use': 'limited', purposes: 'limited' }, 'non-commercial'],
    ['no use without a contract', { 'who-may-use': 'closed' }, 'non-commercial'],
    ['a service in some countries', { 'who-may-use': 'mostly', 'modify-and-share': 'closed' }, 'service'],
    ['a service for anybody', { 'modify-and-share': 'closed' }, 'service'],
  ])('with %s', (_, levels, kind) => {
    expect(kindOfLicence(rightsWith(levels))).toBe(kind);
  });
});
