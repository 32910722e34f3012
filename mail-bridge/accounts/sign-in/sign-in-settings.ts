/** Which providers the operator has set up: one by single variables, any number by a list. */
import { z } from 'zod';
import type { SignInSettings } from './sign-in-provider.ts';

export const DEFAULT_CLIENT_ID = 'mailflex';
export const DEFAULT_SCOPES = 'openid email offline_access';
export const DEFAULT_PARAMETERS = 'prompt=consent';

const Names = z.array(z.string().trim().toLowerCase().min(1).max(253));
const Provider = z.strictObject({
  issuer: z.url(),
  clientId: z.string().min(1).default(DEFAULT_CLIENT_ID),
  clientSecret: z.string().min(1).optional(),
  scopes: z.string().min(1).default(DEFAULT_SCOPES),
  hosts: Names.min(1),
  domains: Names.default([]),
  name: z.string().trim().min(1).max(100).optional(),
  parameters: z.string().default(DEFAULT_PARAMETERS),
});
const Providers = z.array(Provider).max(50);

/** The list as JSON; a mistake in it is told with its place. */
export const providerList = () =>
  z.string().transform((text, context): z.output<typeof Providers> => {
    const parsed = Providers.safeParse(jsonOf(text));
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: 'custom', message: `${path.length === 0 ? 'the list' : path.join('.')}: ${message}` });
    return z.NEVER;
  });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface OauthConfig {
  oauthIssuer: string | undefined;
  oauthClientId: string;
  oauthClientSecret: string | undefined;
  oauthScopes: string;
  oauthHosts: readonly string[];
  oauthName: string | undefined;
  oauthParameters: string;
  oauthProviders: readonly z.output<typeof Provider>[];
}

/** The single one comes first, so that what was configured before there was a list keeps its place. */
export function signInSettingsOf(config: OauthConfig): SignInSettings[] {
  const listed = config.oauthProviders.map(({ clientSecret, name, ...rest }) => ({ ...rest, clientSecret, name }));
  if (config.oauthIssuer === undefined) return listed;
  const single: SignInSettings = {
    issuer: config.oauthIssuer,
    clientId: config.oauthClientId,
    clientSecret: config.oauthClientSecret,
    scopes: config.oauthScopes,
    hosts: config.oauthHosts,
    domains: [],
    name: config.oauthName,
    parameters: config.oauthParameters,
  };
  return [single, ...listed];
}
