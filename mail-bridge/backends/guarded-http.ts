/** HTTP to hosts that users give: every connection goes to an address that was judged, every redirect is judged again. */
import { Agent, fetch } from 'undici';
import type { RequestInit, Response } from 'undici';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { resolveHost } from '#core/egress/resolve-host.ts';
import { protocolError } from './backend.errors.ts';
import { reasonOf } from './reason-of.ts';

const MAX_REDIRECTS = 5;

/** `ms`: for connecting, for the headers and between two pieces of a body. */
export function createGuardedAgent(rules: EgressRules, ms: number): Agent {
  return new Agent({
    connectTimeout: ms,
    headersTimeout: ms,
    bodyTimeout: ms,
    connect: {
      lookup: (host, _options, callback) => {
        resolveHost(rules, host).then(
          (found) => callback(null, found),
          (error: Error) => callback(error as NodeJS.ErrnoException, []),
        );
      },
    },
  });
}

export interface GuardedRequest {
  agent: Agent;
  rules: EgressRules;
  url: URL;
  init: RequestInit;
  /** The only scheme that is followed: what came in over TLS never goes on without it. */
  scheme: 'http' | 'https';
  /** for the whole request up to the headers, when `init` brings no signal */
  ms: number;
}

/** Follows redirects by hand. Throws the errors of `backend.errors.ts` and `core/egress`; any final status is returned. */
export async function fetchGuarded({ agent, rules, init, scheme, ms, ...request }: GuardedRequest): Promise<Response> {
  let { url } = request;
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (url.protocol !== `${scheme}:`) throw protocolError({ detail: `the server leads to ${url.protocol}` });
      // a literal address is connected to without a lookup
      await resolveHost(rules, url.hostname);
      const response = await fetch(url, {
        signal: AbortSignal.timeout(ms),
        ...init,
        redirect: 'manual',
        dispatcher: agent,
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || !location) return response;
      await response.body?.cancel();
      url = new URL(location, url);
    }
  } catch (error) {
    throw reasonOf(timeoutOf(error));
  }
  throw protocolError({ detail: 'too many redirects' });
}

function timeoutOf(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'TimeoutError') return error;
  return Object.assign(error.cause instanceof Error ? error.cause : new Error(error.message), { code: 'ETIMEDOUT' });
}
