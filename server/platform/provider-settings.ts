import { z } from 'zod';
import { optionalText } from './optional-text';

/** A provider is there when all of its settings are (contract, section 2). */
const NAMES = {
  github: ['AUTH_GITHUB_ID', 'AUTH_GITHUB_SECRET'],
  google: ['AUTH_GOOGLE_ID', 'AUTH_GOOGLE_SECRET'],
  huggingface: ['AUTH_HUGGINGFACE_ID', 'AUTH_HUGGINGFACE_SECRET'],
  oidc: ['AUTH_OIDC_ID', 'AUTH_OIDC_SECRET', 'AUTH_OIDC_ISSUER'],
} as const;

export type ProviderId = keyof typeof NAMES;

/** A provider of sign-ins: this site's credentials there, and for an OpenID provider of one's own its address. */
export type Provider = { clientId: string; clientSecret: string; issuer?: string };

/** The shape of the settings of all providers. */
export const PROVIDER_SETTINGS = {
  AUTH_GITHUB_ID: optionalText,
  AUTH_GITHUB_SECRET: optionalText,
  AUTH_GOOGLE_ID: optionalText,
  AUTH_GOOGLE_SECRET: optionalText,
  AUTH_HUGGINGFACE_ID: optionalText,
  AUTH_HUGGINGFACE_SECRET: optionalText,
  AUTH_OIDC_ID: optionalText,
  AUTH_OIDC_SECRET: optionalText,
  AUTH_OIDC_ISSUER: optionalText.pipe(
    z.url({ protocol: /^https?$/, error: 'must be a full address like https://id.example.org' }).optional(),
  ),
};

type Settings = Partial<Record<(typeof NAMES)[ProviderId][number], string | undefined>>;

/** Half of a pair is a mistake that nobody would see: the provider would just not be there. */
export function halfSetProviders(settings: Settings): Array<{ name: string; with: string }> {
  return Object.values(NAMES).flatMap((names) => {
    const there = names.find((name) => settings[name] !== undefined);
    if (there === undefined) return [];
    return names.filter((name) => settings[name] === undefined).map((name) => ({ name, with: there }));
  });
}

/** The providers that are there. */
export function providersOf(settings: Settings): Partial<Record<ProviderId, Provider>> {
  const providers: Partial<Record<ProviderId, Provider>> = {};
  for (const [id, names] of Object.entries(NAMES)) {
    const [clientId, clientSecret, issuer] = names.map((name) => settings[name]);
    if (clientId === undefined || clientSecret === undefined) continue;
    providers[id as ProviderId] = { clientId, clientSecret, ...(issuer === undefined ? {} : { issuer }) };
  }
  return providers;
}
