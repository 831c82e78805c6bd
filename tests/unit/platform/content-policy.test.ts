import { describe, expect, it } from 'vitest';
import { contentPolicy, scriptHash, scriptHashes } from '../../../server/platform/content-policy.mjs';

describe('the scripts of a finished page', () => {
  it('are told by the hashes that browsers compute: of what stands between the tags, to the byte', () => {
    // The example of the specification: https://www.w3.org/TR/CSP3/#external-hash
    expect(scriptHash("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    expect(scriptHashes("<p></p><script>alert('Hello, world.');</script>")).toEqual([
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    ]);
  });

  it.each([
    ['files, which are of this site', '<script src="/a.js" async=""></script>'],
    ['data, which nothing runs', '<script type="application/ld+json">{"a":1}</script>'],
  ])('do not count %s', (_, html) => {
    expect(scriptHashes(html)).toEqual([]);
  });

  it('are named once each', () => {
    expect(scriptHashes('<script>a()</script><script id="x">b()</script><script>a()</script>')).toEqual([
      scriptHash('a()'),
      scriptHash('b()'),
    ]);
  });
});

describe('a policy', () => {
  it('allows the scripts that are named and those of this site, and no form, frame or object elsewhere', () => {
    const policy = contentPolicy({ scripts: ["'nonce-abc'"] });
    expect(policy).toContain("script-src 'self' 'nonce-abc';");
    for (const rule of ["form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'self'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain("'unsafe-inline' ");
    expect(contentPolicy({ scripts: [] })).toContain("script-src 'self';");
  });
});
