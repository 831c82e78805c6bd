import { describe, expect, it } from 'vitest';
import { consensusPatience, parseEnvironment } from '../../../server/platform/environment';

const DATABASE_URL = 'postgresql://localhost:5432/wm';
const AUTH_SECRET = 'x'.repeat(32);
const FIT = { DATABASE_URL, AUTH_SECRET };
const MAIL = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'mail@example.org' };

/** What the operator reads when a start is refused; nothing where it is not. */
function refusal(source: Record<string, string | undefined>): string {
  try {
    parseEnvironment(source);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('an environment that is fit', () => {
  it('needs a database and a secret, and is local and on port 3000 by default', () => {
    expect(parseEnvironment(FIT)).toEqual({
      databaseUrl: DATABASE_URL,
      siteUrl: 'http://localhost:3000',
      port: 3000,
      authSecret: AUTH_SECRET,
      isLocal: true,
      smtpUrl: null,
      mailFrom: 'Weights & Measures <no-reply@localhost>',
      adminEmails: [],
      reserved: [],
      dumpDirectory: '.data/dumps',
      providers: {},
    });
  });

  it('has a provider of sign-ins exactly when its settings are there', () => {
    const github = { AUTH_GITHUB_ID: 'id', AUTH_GITHUB_SECRET: 'secret', AUTH_GOOGLE_ID: ' ' };
    const oidc = { AUTH_OIDC_ID: 'id', AUTH_OIDC_SECRET: 'secret', AUTH_OIDC_ISSUER: 'https://id.example.org' };
    expect(parseEnvironment({ ...FIT, ...github, ...oidc }).providers).toEqual({
      github: { clientId: 'id', clientSecret: 'secret' },
      oidc: { clientId: 'id', clientSecret: 'secret', issuer: 'https://id.example.org' },
    });
  });

  it('tells the site’s address from its port where nothing else says it', () => {
    expect(parseEnvironment({ ...FIT, PORT: '8080' })).toMatchObject({ port: 8080, siteUrl: 'http://localhost:8080' });
  });

  it.each(['', ' '])('counts settings that are "%s" as unset', (blank) => {
    const settings = {
      SITE_URL: blank,
      PORT: blank,
      SMTP_URL: blank,
      MAIL_FROM: blank,
      ADMIN_EMAILS: blank,
      CONSENSUS_PATIENCE: blank,
    };
    expect(parseEnvironment({ ...FIT, ...settings })).toEqual(parseEnvironment(FIT));
  });

  it.each([
    ['https://example.org', 'https://example.org', false],
    ['https://example.org/', 'https://example.org', false],
    ['https://example.org/models/', 'https://example.org/models', false],
    [' https://example.org ', 'https://example.org', false],
    ['http://192.168.1.5:3000', 'http://192.168.1.5:3000', false],
    ['http://0.0.0.0:3000', 'http://0.0.0.0:3000', false],
    ['http://localhost.example.org', 'http://localhost.example.org', false],
    ['http://localhost:4000', 'http://localhost:4000', true],
    ['http://LOCALHOST', 'http://localhost', true],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000', true],
    ['http://[::1]:4000', 'http://[::1]:4000', true],
  ])('at %s is at %s; local: %s', (address, siteUrl, isLocal) => {
    expect(parseEnvironment({ ...FIT, ...MAIL, SITE_URL: address })).toMatchObject({ siteUrl, isLocal });
  });

  it.each(['postgres://u:p@db/wm', 'postgresql:///wm?host=/run/postgresql'])('takes %s for a database', (url) => {
    expect(parseEnvironment({ ...FIT, DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it.each([
    ['1', 1],
    ['65535', 65_535],
    [' 80 ', 80],
  ])('takes "%s" for a port', (text, port) => {
    expect(parseEnvironment({ ...FIT, PORT: text }).port).toBe(port);
  });

  it.each(['smtp://localhost:2525', 'smtps://user:pass@mail.example.org'])('takes %s for a mail server', (url) => {
    expect(parseEnvironment({ ...FIT, SMTP_URL: url }).smtpUrl).toBe(url);
  });

  it.each(['a@example.org', 'Weights & Measures <a@example.org>'])('takes %s for a sender', (sender) => {
    expect(parseEnvironment({ ...FIT, MAIL_FROM: sender }).mailFrom).toBe(sender);
  });

  it('takes admins’ addresses in any case, divided by commas or spaces', () => {
    const { adminEmails } = parseEnvironment({ ...FIT, ADMIN_EMAILS: ' Ada@Example.org,bob@example.org  c@d.org,' });
    expect(adminEmails).toEqual(['ada@example.org', 'bob@example.org', 'c@d.org']);
  });

  it('takes no patience at all, and three days where none is named', () => {
    expect(consensusPatience({ CONSENSUS_PATIENCE: '0' })).toBe(0);
    expect(consensusPatience({})).toBe(72);
  });
});

const DATABASE_MISSING =
  'DATABASE_URL is missing: start through `npm run up`, or give the address of a PostgreSQL database';
const DATABASE_WRONG = 'DATABASE_URL must start with postgresql://';
const SITE_WRONG = 'SITE_URL must be a full address like https://example.org';
const PORT_WRONG = 'PORT must be a number from 1 to 65535';
const SECRET_SHORT = 'AUTH_SECRET needs at least 32 characters; `openssl rand -base64 33` makes one';
const SECRET_MISSING_LOCALLY = 'AUTH_SECRET is missing: `npm run up` makes one and keeps it in .data/';
const SECRET_MISSING_IN_PUBLIC =
  'AUTH_SECRET is required when SITE_URL is a public address; `openssl rand -base64 33` makes one';
const SMTP_MISSING = 'SMTP_URL is required when SITE_URL is a public address: people sign in by mail';
const FROM_MISSING = 'MAIL_FROM is required when SITE_URL is a public address: people sign in by mail';
const SMTP_WRONG = 'SMTP_URL must be an address like smtp://user:password@mail.example.org:587';
const FROM_WRONG = 'MAIL_FROM must be like Weights & Measures <mail@example.org>';
const ADMINS_WRONG = 'ADMIN_EMAILS must be e-mail addresses, divided by commas';
const PATIENCE_WRONG = 'CONSENSUS_PATIENCE must be a whole number of hours, 0 or more';

describe('an environment that is not fit is refused, with how to mend it', () => {
  it.each<[what: string, over: Record<string, string | undefined>, lines: string[]]>([
    ['no database', { DATABASE_URL: undefined }, [DATABASE_MISSING]],
    ['an empty database', { DATABASE_URL: '' }, [DATABASE_MISSING]],
    ['another database', { DATABASE_URL: 'mysql://localhost/wm' }, [DATABASE_WRONG]],
    ['a path for a database', { DATABASE_URL: '/var/lib/postgresql' }, [DATABASE_WRONG]],
    ['an address without a protocol', { SITE_URL: 'example.org' }, [SITE_WRONG]],
    ['an address of another protocol', { SITE_URL: 'ftp://example.org' }, [SITE_WRONG]],
    ['a word for a port', { PORT: 'http' }, [PORT_WRONG]],
    ['port 0', { PORT: '0' }, [PORT_WRONG]],
    ['a port beyond the last', { PORT: '65536' }, [PORT_WRONG]],
    ['half a port', { PORT: '80.5' }, [PORT_WRONG]],
    ['a short secret', { AUTH_SECRET: 'x'.repeat(31) }, [SECRET_SHORT]],
    ['no secret, locally', { AUTH_SECRET: undefined }, [SECRET_MISSING_LOCALLY]],
    ['an empty secret, locally', { AUTH_SECRET: '' }, [SECRET_MISSING_LOCALLY]],
    [
      'no secret, in public',
      { ...MAIL, AUTH_SECRET: ' ', SITE_URL: 'https://example.org' },
      [SECRET_MISSING_IN_PUBLIC],
    ],
    ['nothing at all', { DATABASE_URL: undefined, AUTH_SECRET: undefined }, [DATABASE_MISSING, SECRET_MISSING_LOCALLY]],
    [
      'every kind of mistake at once',
      { DATABASE_URL: 'sqlite:wm', SITE_URL: 'example', PORT: '-1', AUTH_SECRET: 'secret' },
      [DATABASE_WRONG, SITE_WRONG, PORT_WRONG, SECRET_SHORT],
    ],
    [
      'all but the public address',
      { DATABASE_URL: '', SITE_URL: 'https://example.org', PORT: 'x', AUTH_SECRET: '' },
      [DATABASE_MISSING, PORT_WRONG, SECRET_MISSING_IN_PUBLIC, SMTP_MISSING, FROM_MISSING],
    ],
    ['no mail server, in public', { ...MAIL, SMTP_URL: '', SITE_URL: 'https://example.org' }, [SMTP_MISSING]],
    ['no sender, in public', { ...MAIL, MAIL_FROM: undefined, SITE_URL: 'https://example.org' }, [FROM_MISSING]],
    ['a web address for a mail server', { SMTP_URL: 'https://mail.example.org' }, [SMTP_WRONG]],
    ['a name for a sender', { MAIL_FROM: 'Weights & Measures' }, [FROM_WRONG]],
    ['a sender of two lines', { MAIL_FROM: 'a@example.org\nBcc: b@example.org' }, [FROM_WRONG]],
    ['names for admins', { ADMIN_EMAILS: 'ada, bob' }, [ADMINS_WRONG]],
    ['half an hour of patience', { CONSENSUS_PATIENCE: '0.5' }, [PATIENCE_WRONG]],
    ['less than no patience', { CONSENSUS_PATIENCE: '-1' }, [PATIENCE_WRONG]],
  ])('%s', (_, over, lines) => {
    const heading = 'The environment is not fit to start:';
    expect(refusal({ ...FIT, ...over }).split('\n')).toEqual([heading, ...lines.map((line) => `  ${line}`)]);
  });

  it('without telling what the secret or the database’s password is', () => {
    const told = refusal({ DATABASE_URL: 'mysql://user:hunter2@db', AUTH_SECRET: 'correct-horse' });
    expect(told).toContain('AUTH_SECRET');
    expect(told).not.toMatch(/hunter2|correct-horse/);
  });
});

describe('half of what a provider of sign-ins needs', () => {
  it.each([
    [{ AUTH_GITHUB_ID: 'id' }, 'AUTH_GITHUB_SECRET is missing: it belongs to AUTH_GITHUB_ID'],
    [{ AUTH_HUGGINGFACE_SECRET: 's' }, 'AUTH_HUGGINGFACE_ID is missing: it belongs to AUTH_HUGGINGFACE_SECRET'],
    [{ AUTH_OIDC_ID: 'id', AUTH_OIDC_SECRET: 's' }, 'AUTH_OIDC_ISSUER is missing: it belongs to AUTH_OIDC_ID'],
    [
      { AUTH_OIDC_ID: 'id', AUTH_OIDC_SECRET: 's', AUTH_OIDC_ISSUER: 'id.example.org' },
      'AUTH_OIDC_ISSUER must be a full address',
    ],
  ])('is refused: %j', (half, said) => {
    expect(refusal({ ...FIT, ...half })).toContain(said);
  });
});
