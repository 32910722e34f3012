/** A real OpenID provider in this process, and a browser without a screen that signs in there. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const REDIRECT_URI = 'http://localhost:4680/settings/accounts/signed-in';

export interface OpenIdProvider extends AsyncDisposable {
  issuer: string;
  /** RFC 7662, with the credentials of a mail server in it */
  introspection: string;
  /** refresh tokens that were used */
  renewals(): number;
  /** as if the person had taken the access back */
  revokeAll(): Promise<void>;
}

/** `seconds`: life of an access token. Refresh tokens are good once. `path`: of the issuer, as realms of Keycloak have one. */
export async function startOpenIdProvider({
  seconds,
  path = '',
}: {
  seconds: number;
  path?: string;
}): Promise<OpenIdProvider> {
  const server = createServer();
  const up = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', up.resolve);
  await up.promise;
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}${path}`;
  const client = { token_endpoint_auth_method: 'client_secret_basic' };
  const provider = new Provider(issuer, {
    clients: [
      {
        ...client,
        client_id: 'mailflex',
        client_secret: 'mailflex-secret',
        redirect_uris: [REDIRECT_URI],
        grant_types: ['authorization_code', 'refresh_token'],
      },
      {
        ...client,
        client_id: 'mailserver',
        client_secret: 'mailserver-secret',
        redirect_uris: [],
        response_types: [],
        grant_types: [],
      },
    ],
    cookies: { keys: ['of the test'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@example.org` }),
    }),
    features: {
      devInteractions: { enabled: true },
      introspection: { enabled: true },
      revocation: { enabled: true },
    },
    rotateRefreshToken: true,
    ttl: { AccessToken: seconds, RefreshToken: 3600, Grant: 3600, IdToken: 3600, Session: 3600, Interaction: 600 },
  });
  const grants = new Set<string>();
  let renewals = 0;
  provider.on(
    'grant.success',
    (context: { oidc: { params: { grant_type: string }; entities: { Grant?: { jti: string } } } }) => {
      if (context.oidc.entities.Grant) grants.add(context.oidc.entities.Grant.jti);
      if (context.oidc.params.grant_type === 'refresh_token') renewals++;
    },
  );
  const handle = provider.callback();
  server.on('request', (request, response) => {
    const url = request.url!;
    if (url.startsWith(`${path}/`)) {
      // as express tells a part of an application where it is mounted
      Object.assign(request, { originalUrl: url, url: url.slice(path.length) });
      handle(request, response);
    } else response.writeHead(404).end();
  });
  return {
    issuer,
    introspection: `http://mailserver:mailserver-secret@127.0.0.1:${port}${path}/token/introspection`,
    renewals: () => renewals,
    async revokeAll() {
      for (const id of grants) await (await provider.Grant.find(id))?.destroy();
    },
    [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      return Promise.resolve();
    },
  };
}

/** Follows redirects and fills in the forms of the provider until it sends the browser back; returns that address. */
export async function signInAs(user: string, start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  let body: URLSearchParams | null = null;
  for (let step = 0; step < 20; step++) {
    const response: Response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      body,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split('=') as [string, string];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location) {
      url = new URL(location, url).href;
      body = null;
      if (url.startsWith(REDIRECT_URI)) return url;
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`the provider shows something else: ${page.slice(0, 500)}`);
    url = new URL(action, url).href;
    body = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: user, password: 'x' } : {}) });
  }
  throw new Error('the sign-in does not come to an end');
}
