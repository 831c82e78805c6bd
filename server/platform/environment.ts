import { z } from 'zod';

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Text, or nothing where the variable is set to nothing: that is how one unsets it in a file or on a command line. */
const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const schema = z
  .object({
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
  );

function isLocalSite(siteUrl: string | undefined): boolean {
  return siteUrl === undefined || (URL.canParse(siteUrl) && LOOPBACK_HOSTS.has(new URL(siteUrl).hostname));
}

/** The site's settings as read from the environment (contract, section 2). */
export type Environment = {
  databaseUrl: string;
  /** Public address, without a trailing slash. */
  siteUrl: string;
  port: number;
  authSecret: string;
  /** `SITE_URL` unset or on the loopback interface. */
  isLocal: boolean;
};

/**
 * Reads and checks the environment.
 * @throws one Error that lists every problem, a line each, and how to mend it.
 */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || 'environment'} ${issue.message}`);
    throw new Error(`The environment is not fit to start:\n${lines.join('\n')}`);
  }
  const { DATABASE_URL, SITE_URL, PORT, AUTH_SECRET } = parsed.data;
  return {
    databaseUrl: DATABASE_URL,
    siteUrl: new URL(SITE_URL ?? `http://localhost:${PORT}`).href.replace(/\/$/, ''),
    port: PORT,
    authSecret: AUTH_SECRET ?? '',
    isLocal: isLocalSite(SITE_URL),
  };
}

let current: Environment | undefined;

/** The environment of this process, checked at the first call. The one place where `process.env` is read. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}
