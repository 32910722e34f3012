/** Sign-in at the provider of a mailbox: OpenID Connect discovery, authorization code with PKCE, refresh, introspection. */
import * as oidc from 'openid-client';
import { defineError, MailflexError } from '#core/contracts/errors.ts';
import type { Clock } from '#core/ports/clock.ts';

/** Tokens of one account. Times in milliseconds since 1970. */
export interface TokenSet {
  /** id of who gave them; tokens from before there were several providers name none */
  provider?: string;
  accessToken: string;
  refreshToken: string | null;
  /** null: the provider did not say */
  expiresAt: number | null;
  /** from here on a new one is asked for, well before the end */
  renewAt: number | null;
}

export interface SignInProvider {
  /** the same as long as issuer and client are: tokens are good there only */
  id: string;
  /** what the button says */
  name: string;
  /** whether tokens may be sent to this mail host: the operator names them, so that nobody is talked into sending one elsewhere */
  serves(host: string): boolean;
  hosts: readonly string[];
  /** of the addresses of those who sign in here; none = everybody */
  domains: readonly string[];
  /** Where the browser is sent. */
  begin(request: { redirectUri: string; state: string; verifier: string; hint: string }): Promise<string>;
  /** `callback`: the address with which the browser came back. */
  finish(request: { callback: string; state: string; verifier: string }): Promise<TokenSet & { email: string | null }>;
  /** Throws `mail_account.sign_in_needed` when the provider does not take the refresh token any more. */
  renew(tokens: TokenSet): Promise<TokenSet>;
  /** RFC 7662; null where the provider does not offer it, or does not answer now */
  isActive(accessToken: string): Promise<boolean | null>;
}

export interface SignInSettings {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  scopes: string;
  hosts: readonly string[];
  domains: readonly string[];
  name: string | undefined;
  /** more parameters of the authorization request, as a query string */
  parameters: string;
}

export const signInNeeded = defineError({
  code: 'mail_account.sign_in_needed',
  status: 409,
  message: 'The provider does not accept the sign-in any more: it has expired or was revoked. Sign in again.',
});
export const signInFailed = defineError({
  code: 'mail_account.sign_in_failed',
  status: 400,
  message: 'The sign-in at the provider was not completed.',
});
export const providerUnreachable = defineError({
  code: 'connection.provider_unreachable',
  status: 502,
  message: 'The sign-in service of the provider cannot be reached.',
  retryable: true,
});

const TIMEOUT_SECONDS = 15;
const RENEW_BEFORE_MS = 300_000;

export function createSignInProvider(settings: SignInSettings, clock: Clock): SignInProvider {
  const id = `${settings.issuer} ${settings.clientId}`;
  const hosts = new Set(settings.hosts.map((host) => host.toLowerCase()));
  let known: Promise<oidc.Configuration> | null = null;
  const discovered = () =>
    (known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    }));

  function tokensOf(
    answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
    before?: TokenSet,
  ): TokenSet {
    const now = clock.now().getTime();
    const seconds = answer.expiresIn();
    return {
      provider: id,
      accessToken: answer.access_token,
      // a provider that does not rotate sends none: the old one stays good
      refreshToken: answer.refresh_token ?? before?.refreshToken ?? null,
      expiresAt: seconds === undefined ? null : now + seconds * 1000,
      renewAt: seconds === undefined ? null : now + seconds * 1000 - Math.min(RENEW_BEFORE_MS, seconds * 200),
    };
  }

  return {
    id,
    name: settings.name ?? new URL(settings.issuer).hostname,
    serves: (host) => hosts.has(host.toLowerCase()),
    hosts: [...hosts],
    domains: settings.domains,
    begin: ({ redirectUri, state, verifier, hint }) =>
      told(async () => {
        const configuration = await discovered();
        const url = oidc.buildAuthorizationUrl(configuration, {
          ...Object.fromEntries(new URLSearchParams(settings.parameters)),
          redirect_uri: redirectUri,
          scope: settings.scopes,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          ...(hint === '' ? {} : { login_hint: hint }),
        });
        return url.href;
      }, signInFailed),
    finish: ({ callback, state, verifier }) =>
      told(async () => {
        const checks = { expectedState: state, pkceCodeVerifier: verifier };
        const answer = await oidc.authorizationCodeGrant(await discovered(), new URL(callback), checks);
        const email = answer.claims()?.['email'];
        return { ...tokensOf(answer), email: typeof email === 'string' ? email.toLowerCase() : null };
      }, signInFailed),
    async renew(tokens) {
      const { refreshToken } = tokens;
      if (refreshToken === null) throw signInNeeded();
      return told(
        async () => tokensOf(await oidc.refreshTokenGrant(await discovered(), refreshToken), tokens),
        signInNeeded,
      );
    },
    async isActive(accessToken) {
      try {
        const configuration = await discovered();
        if (!configuration.serverMetadata().introspection_endpoint) return null;
        return (await oidc.tokenIntrospection(configuration, accessToken)).active;
      } catch {
        return null;
      }
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: SignInSettings): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  // a provider on this machine may do without TLS; what leaves it may not
  const plain = server.protocol === 'http:' && /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(server.hostname);
  return oidc.discovery(server, clientId, clientSecret, clientSecret ? undefined : oidc.None(), {
    timeout: TIMEOUT_SECONDS,
    ...(plain ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
}

/** A refusal by the provider becomes `refused`; everything else means that it could not be asked. */
async function told<T>(work: () => Promise<T>, refused: typeof signInNeeded): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MailflexError) throw error;
    const said = error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError;
    if (said && error.error !== 'temporarily_unavailable' && error.error !== 'server_error')
      throw refused({ detail: error.error_description ?? error.error }, error);
    if (error instanceof oidc.ClientError && /state|issuer|iss\b/i.test(error.message))
      throw refused({ detail: error.message }, error);
    throw providerUnreachable({ detail: error instanceof Error ? error.message.slice(0, 300) : String(error) }, error);
  }
}
