import { z } from 'zod';
import { optionalText } from './optional-text';
import { halfSetProviders, PROVIDER_SETTINGS, type Provider, type ProviderId, providersOf } from './provider-settings';

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a host is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK_HOSTS.has(hostname);
}

/** What a local site's mail says it is from, if SMTP_URL is set and MAIL_FROM is not. */
const LOCAL_MAIL_FROM = 'Weights & Measures <no-reply@localhost>';

const MAILBOX = /^(?:[^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const patienceSchema = optionalText.pipe(
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number of hours, 0 or more')
    .transform(Number)
    .default(72),
);

const schema = z
  .object({
    ...PROVIDER_SETTINGS,
    DATABASE_URL: optionalText.pipe(
      z
        .string({ error: 'is missing: start through `npm run up`, or give the address of a PostgreSQL database' })
        .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://'),
    ),
    SITE_URL: optionalText.pipe(
      z.url({ protocol: /^https?$/, error: 'must be a full address like https://example.org' }).optional(),
    ),
    PORT: optionalText.pipe(
      z.coerce
        .number<string | undefined>({ error: 'must be a number from 1 to 65535' })
        .int()
        .min(1)
        .max(65_535)
        .default(3000),
    ),
    AUTH_SECRET: optionalText.pipe(
      z.string().min(32, 'needs at least 32 characters; `openssl rand -base64 33` makes one').optional(),
    ),
    SMTP_URL: optionalText.pipe(
      z
        .url({ protocol: /^smtps?$/, error: 'must be an address like smtp://user:password@mail.example.org:587' })
        .optional(),
    ),
    MAIL_FROM: optionalText.pipe(
      z.string().regex(MAILBOX, 'must be like Weights & Measures <mail@example.org>').optional(),
    ),
    CACHE_URL: optionalText,
    DATABASE_REPLICA_URL: optionalText,
    ADMIN_EMAILS: optionalText
      .transform((text) => (text ?? '').split(/[\s,;]+/).flatMap((one) => (one === '' ? [] : [one.toLowerCase()])))
      .pipe(z.array(z.email('must be e-mail addresses, divided by commas'))),
    CONSENSUS_PATIENCE: patienceSchema,
    DUMP_DIR: optionalText,
  })
  .superRefine(
    ({ AUTH_SECRET, SITE_URL }, context) => {
      if (AUTH_SECRET !== undefined) return;
      context.addIssue({
        code: 'custom',
        path: ['AUTH_SECRET'],
        message: isLocalSite(SITE_URL)
          ? 'is missing: `npm run up` makes one and keeps it in .data/'
          : 'is required when SITE_URL is a public address; `openssl rand -base64 33` makes one',
      });
    },
    // Always, so that one start tells every problem.
    { when: () => true },
  )
  .superRefine(
    (settings, context) => {
      // Of what is no web address it is not known yet whether it is a public one.
      if (!/^https?:/.test(settings.SITE_URL ?? '') || isLocalSite(settings.SITE_URL)) return;
      for (const name of ['SMTP_URL', 'MAIL_FROM'] as const) {
        if (settings[name] !== undefined) continue;
        const message = 'is required when SITE_URL is a public address: people sign in by mail';
        context.addIssue({ code: 'custom', path: [name], message });
      }
    },
    { when: () => true },
  )
  .superRefine(
    (settings, context) => {
      for (const half of halfSetProviders(settings)) {
        const message = `is missing: it belongs to ${half.with}, which is set`;
        context.addIssue({ code: 'custom', path: [half.name], message });
      }
    },
    { when: () => true },
  );

function isLocalSite(siteUrl: string | undefined): boolean {
  return siteUrl === undefined || (URL.canParse(siteUrl) && isLoopback(new URL(siteUrl).hostname));
}

/** A shared cache and a replica to read from: named by the contract, and not needed (ADRs 0038 and 0043). */
const RESERVED_SETTINGS = ['CACHE_URL', 'DATABASE_REPLICA_URL'] as const;

export type ReservedSetting = (typeof RESERVED_SETTINGS)[number];

/** The site's settings as read from the environment (contract, section 2). */
export type Environment = {
  databaseUrl: string;
  /** Public address, without a trailing slash. */
  siteUrl: string;
  port: number;
  authSecret: string;
  /** `SITE_URL` unset or on the loopback interface. */
  isLocal: boolean;
  /** Where mail goes out; null in local mode without one: it is kept in the outbox. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Addresses, in lower case, that become admin at their first sign-in. */
  adminEmails: readonly string[];
  /** Which of the settings that are kept for later are set: they do nothing. */
  reserved: readonly ReservedSetting[];
  /** Where the dumps of each day are kept. */
  dumpDirectory: string;
  /** Beside the mail link, which is always there. */
  providers: Partial<Record<ProviderId, Provider>>;
};

/**
 * Reads and checks the environment.
 * @throws one Error that lists every problem, a line each, and how to mend it.
 */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${String(issue.path[0] ?? 'environment')} ${issue.message}`);
    throw new Error(`The environment is not fit to start:\n${[...new Set(lines)].join('\n')}`);
  }
  const { DATABASE_URL, SITE_URL, PORT, AUTH_SECRET, SMTP_URL, MAIL_FROM, ADMIN_EMAILS } = parsed.data;
  return {
    databaseUrl: DATABASE_URL,
    siteUrl: new URL(SITE_URL ?? `http://localhost:${PORT}`).href.replace(/\/$/, ''),
    port: PORT,
    authSecret: AUTH_SECRET ?? '',
    isLocal: isLocalSite(SITE_URL),
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM ?? LOCAL_MAIL_FROM,
    adminEmails: ADMIN_EMAILS,
    reserved: RESERVED_SETTINGS.filter((name) => parsed.data[name] !== undefined),
    dumpDirectory: parsed.data.DUMP_DIR ?? '.data/dumps',
    providers: providersOf(parsed.data),
  };
}

let current: Environment | undefined;

/** The environment of this process, checked at the first call. The one place where `process.env` is read. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}

/** Hours that a consensus must hold before it is settled. By itself: whatever writes ratings needs no more of the environment. */
export function consensusPatience(source: Readonly<Record<string, string | undefined>> = process.env): number {
  return patienceSchema.parse(source.CONSENSUS_PATIENCE);
}
