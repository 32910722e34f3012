import { z } from 'zod';
import type { RequestInit, Response } from 'undici';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { resolveHost } from '#core/egress/resolve-host.ts';
import { loginRefused, protocolError } from '../backend.errors.ts';
import { deadlinesOf, type Deadlines } from '../deadline.ts';
import { createGuardedAgent, fetchGuarded } from '../guarded-http.ts';
import type { BackendAddress } from '../mailbox-backend.ts';
import { reasonOf } from '../reason-of.ts';
import { createRequests, JmapMethodError, type MethodCall } from './requests.ts';
import { pushSocketOf, type PushSocket } from './web-socket.ts';

const MAIL = 'urn:ietf:params:jmap:mail';

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
  deadlines: Deadlines;
  eventSourceUrl: string | null;
  /** RFC 8887; null: not offered */
  pushSocket: PushSocket | null;
  /** Calls in one request; the answers in the order of the calls. Method errors throw `JmapMethodError`. */
  call(calls: readonly MethodCall[]): Promise<Record<string, unknown>[]>;
  /** Expands an RFC 6570 level 1 template of the session and fetches it, with the credentials. */
  fetchTemplate(which: 'download' | 'upload', values: Record<string, string>, init?: RequestInit): Promise<Response>;
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

/** Basic (RFC 7617) or bearer authentication (RFC 6750) over our guarded connections; URLs of the session may be relative to it. */
export async function openSession(address: BackendAddress, rules: EgressRules): Promise<JmapSession> {
  const deadlines = address.deadlines ?? deadlinesOf();
  const agent = createGuardedAgent(rules, deadlines.command);
  const authorization =
    address.login === 'oauth'
      ? `Bearer ${address.password}`
      : `Basic ${Buffer.from(`${address.username}:${address.password}`).toString('base64')}`;
  const scheme = address.tls === 'none' ? 'http' : 'https';
  const start = `${scheme}://${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}/.well-known/jmap`;
  let base = start;

  async function request(given: string, init: RequestInit = {}): Promise<Response> {
    const headers = { accept: 'application/json', ...(init.headers as Record<string, string>), authorization };
    const url = new URL(given, base);
    return checked(
      await fetchGuarded({ agent, rules, url, init: { ...init, headers }, scheme, ms: deadlines.command }),
    );
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
      signal: AbortSignal.timeout(deadlines.command),
    }));
    return {
      accountId,
      deadlines,
      eventSourceUrl: session.eventSourceUrl ?? null,
      pushSocket: pushSocketOf(session.capabilities, { base, agent, rules, authorization }),
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
