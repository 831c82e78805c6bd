import type { Mail } from './mail';

/** The mail that carries a sign-in link. */
export function signInMail(link: { to: string; address: string; siteUrl: string; minutes: number }): Mail {
  const host = new URL(link.siteUrl).host;
  return {
    to: link.to,
    subject: `Sign in to Weights & Measures (${host})`,
    text: `Someone, probably you, asked to sign in to Weights & Measures at ${host} with this address.

Open this page and press "Sign in":

${link.address}

The link works once and for ${link.minutes} minutes. If you did not ask for it, do nothing: without it nobody gets in.
`,
  };
}
