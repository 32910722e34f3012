import { z } from 'zod';
import { Agent, fetch } from 'undici';
import type { RequestInit, Response } from 'undici';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { resolveHost } from '#core/egress/resolve-host.ts';
import { loginRefused, protocolError } from '../backend.errors.ts';
import type { BackendAddress } from '../mailbox-backend.ts';
import { reasonOf } from '../reason-of.ts';
import { createRequests, JmapMethodError, type MethodCall } from './requests.ts';

const MAIL = 'urn:ietf:params:jmap:mail';
const REQUEST_MS = 15_000;
const MAX_REDIRECTS = 5;

/** RFC 8620 section 2, as far as we use it. */
const Session = z.object({
  apiUrl: z.string(),
  downloadUrl: z.string(),
  uploadUrl: z.string(),
  eventSourceUrl: z.string().optional(),
  primaryAccounts: z.record(z.string(), z.string()).default({}),
  accounts: z.record(z.string(), z.object({ accountCapabilities: z.record(z.string(), z.unknown()) })),
  capabilities: z.record(z.string(), z.unknown()),
});

export interface JmapSession extends AsyncDisposable {
  accountId: string;
  eventSourceUrl: string | null;
  /** Calls in one request; the answers in the order of the calls. Method errors throw `JmapMethodError`. */
  call(calls: readonly MethodCall[]): Promise<Record<string, unknown>[]>;
  /** Expands an RFC 6570 level 1 template of the session and fetches it, with the credentials. */
  fetchTemplate(which: 'download' | 'upload', values: Record<string, string>, init?: RequestInit): Promise<Response>;
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

/** Basic (RFC 7617) or bearer authentication (RFC 6750) over our guarded connections; URLs of the session may be relative to it. */
export async function openSession(address: BackendAddress, rules: EgressRules): Promise<JmapSession> {
  const agent = new Agent({
    connectTimeout: 15_000,
    headersTimeout: REQUEST_MS,
    bodyTimeout: REQUEST_MS,
    connect: {
      lookup: (host, _options, callback) => {
        resolveHost(rules, host).then(
          (found) => callback(null, found),
          (error: Error) => callback(error as NodeJS.ErrnoException, []),
        );
      },
    },
  });
  const authorization =
    address.login === 'oauth'
      ? `Bearer ${address.password}`
      : `Basic ${Buffer.from(`${address.username}:${address.password}`).toString('base64')}`;
  const scheme = address.tls === 'none' ? 'http' : 'https';
  const start = `${scheme}://${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}/.well-known/jmap`;
  let base = start;

  async function request(given: string, init: RequestInit = {}): Promise<Response> {
    let url = new URL(given, base);
    try {
      for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        // credentials that came in over TLS never leave without it
        if (url.protocol !== `${scheme}:`) throw protocolError({ detail: `the server leads to ${url.protocol}` });
        // a literal address is connected to without a lookup
        await resolveHost(rules, url.hostname);
        const response = await fetch(url, {
          signal: AbortSignal.timeout(REQUEST_MS),
          ...init,
          headers: { accept: 'application/json', ...(init.headers as Record<string, string>), authorization },
          redirect: 'manual',
          dispatcher: agent,
        });
        const location = response.headers.get('location');
        if (response.status < 300 || response.status >= 400 || !location) return await checked(response);
        await response.body?.cancel();
        url = new URL(location, url);
      }
    } catch (error) {
      throw reasonOf(
        error instanceof Error && error.name === 'TimeoutError'
          ? Object.assign(error.cause instanceof Error ? error.cause : new Error(error.message), { code: 'ETIMEDOUT' })
          : error,
      );
    }
    throw protocolError({ detail: 'too many redirects' });
  }

  async function load(): Promise<z.infer<typeof Session>> {
    const response = await request(start);
    base = response.url || start;
    const parsed = Session.safeParse(await response.json().catch(() => null));
    if (!parsed.success) throw protocolError({ detail: 'the session resource is not one of RFC 8620' });
    return parsed.data;
  }

  try {
    const session = await load();
    const accountId =
      session.primaryAccounts[MAIL] ??
      Object.entries(session.accounts).find(([, { accountCapabilities }]) => MAIL in accountCapabilities)?.[0];
    if (!accountId) throw protocolError({ detail: 'this login has no mail account' });
    const apiUrl = new URL(session.apiUrl, base);
    if (apiUrl.protocol !== `${scheme}:`) throw protocolError({ detail: `the server leads to ${apiUrl.protocol}` });
    await resolveHost(rules, apiUrl.hostname);
    const send = createRequests({ ...session, apiUrl: apiUrl.href }, () => ({
      dispatcher: agent,
      headers: { accept: 'application/json', 'content-type': 'application/json', authorization },
      redirect: 'error',
      signal: AbortSignal.timeout(REQUEST_MS),
    }));
    return {
      accountId,
      eventSourceUrl: session.eventSourceUrl ?? null,
      fetch: request,
      fetchTemplate: (which, values, init) =>
        request(expand(which === 'download' ? session.downloadUrl : session.uploadUrl, values), init),
      async call(calls) {
        try {
          return await send(calls.map(([name, args]) => [name, { accountId, ...args }]));
        } catch (error) {
          if (error instanceof JmapMethodError) throw error;
          if (error instanceof Error) throw reasonOf(error);
          // The endpoint refused the whole request. If the login is the reason, the session resource says so.
          await load();
          throw protocolError({ detail: 'the request was refused' });
        }
      },
      [Symbol.asyncDispose]: () => agent.destroy(),
    };
  } catch (error) {
    await agent.destroy();
    throw reasonOf(error);
  }
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  await response.body?.cancel();
  if (response.status === 401 || response.status === 403) throw loginRefused({ status: response.status });
  throw protocolError({ status: response.status });
}

function expand(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
}
