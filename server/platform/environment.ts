import { z } from 'zod';

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const schema = z
  .object({
    DATABASE_URL: z
      .string({ error: 'is missing: start through `npm run up`, or give the address of a PostgreSQL database' })
      .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://'),
    SITE_URL: optionalText.pipe(
      z.url({ protocol: /^https?$/, error: 'must be a full address like https://example.org' }).optional(),
    ),
    PORT: z.coerce.number({ error: 'must be a number' }).int().min(1).max(65_535).default(3000),
    AUTH_SECRET: optionalText.pipe(
      z.string().min(32, 'needs at least 32 characters; `openssl rand -base64 33` makes one').optional(),
    ),
  })
  .transform((env) => {
    const siteUrl = new URL(env.SITE_URL ?? `http://localhost:${env.PORT}`);
    return { ...env, siteUrl, isLocal: LOOPBACK_HOSTS.has(siteUrl.hostname) };
  })
  .superRefine((env, context) => {
    if (!env.AUTH_SECRET) {
      context.addIssue({
        code: 'custom',
        path: ['AUTH_SECRET'],
        message: env.isLocal
          ? 'is missing: `npm run up` makes one and keeps it in .data/'
          : 'is required when SITE_URL is a public address; `openssl rand -base64 33` makes one',
      });
    }
  });

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
  const { DATABASE_URL, PORT, AUTH_SECRET, siteUrl, isLocal } = parsed.data;
  return {
    databaseUrl: DATABASE_URL,
    siteUrl: siteUrl.href.replace(/\/$/, ''),
    port: PORT,
    authSecret: AUTH_SECRET ?? '',
    isLocal,
  };
}

let current: Environment | undefined;

/** The environment of this process, checked at the first call. The one place where `process.env` is read. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}
