import { describe, expect, it } from 'vitest';
import { verifiedEmail, verifiedGitHubEmail } from '../../../server/people/sign-in-providers';

describe('the address that a provider vouches for', () => {
  it.each([
    [{ email: 'a@example.org', email_verified: true }, 'a@example.org'],
    [{ email: 'a@example.org', email_verified: 'true' }, 'a@example.org'],
    [{ email: 'a@example.org', email_verified: false }, null],
    [{ email: 'a@example.org', email_verified: 'false' }, null],
    [{ email: 'a@example.org' }, null],
    [{ email: null, email_verified: true }, null],
    [{ email: 'nobody', email_verified: true }, null],
    [undefined, null],
  ])('of %j is %j', (profile, email) => {
    expect(verifiedEmail(profile)).toBe(email);
  });
});

describe('the address of an account at GitHub', () => {
  const main = { email: 'main@example.org', primary: true, verified: true };
  const other = { email: 'other@example.org', primary: false, verified: true };

  it.each([
    ['the primary one', [other, main], 'main@example.org'],
    ['none where the primary one is not verified', [other, { ...main, verified: false }], null],
    ['none where there are none', [], null],
  ])('is %s', (_, emails, email) => {
    expect(verifiedGitHubEmail(emails)).toBe(email);
  });

  it('is never guessed from an answer of another form', () => {
    expect(() => verifiedGitHubEmail({ message: 'Bad credentials' })).toThrow('expected array');
  });
});
