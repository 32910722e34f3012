import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { resolveHost } from '#core/egress/resolve-host.ts';
import { webhookBusy, webhookRefused, webhookUncertain, webhookUnreachable } from './webhook.errors.ts';

export interface JsonPost {
  url: string;
  body: string;
  /** Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): the same for each repetition */
  key: string;
  rules: EgressRules;
  signal: AbortSignal;
}

const LONGEST_MS = 15_000;

/**
 * Posts once, over a connection of its own, to an address that the rules allow; follows no redirect. The error says what
 * is known: `webhook.unreachable`, `webhook.refused` and `webhook.busy` mean that nothing happened there,
 * `webhook.uncertain` that it may have. Returns the status of the answer, 200 to 299.
 */
export async function postJson({ url, body, key, rules, signal }: JsonPost): Promise<number> {
  const target = new URL(url);
  const [found] = await resolveHost(rules, target.hostname);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const secure = target.protocol === 'https:';
  const request = (secure ? requestHttps : requestHttp)({
    host: found!.address,
    family: found!.family,
    servername: target.hostname,
    port: target.port || (secure ? 443 : 80),
    path: `${target.pathname}${target.search}`,
    method: 'POST',
    agent: false,
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]),
    headers: {
      host: target.host,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': `"${key}"`,
      'user-agent': 'Mailflex',
    },
  });
  let connected = false;
  request.once('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true)));
  request.once('response', resolve);
  request.once('error', reject);
  request.end(body);
  try {
    const response = await promise;
    response.resume();
    return checkStatus(response.statusCode ?? 0);
  } catch (error) {
    if (error instanceof Error && 'uncertain' in error) throw error;
    throw (connected ? webhookUncertain : webhookUnreachable)({ host: target.host }, error);
  }
}

/** What a status says about whether it happened (RFC 9110 section 15). */
export function checkStatus(status: number): number {
  if (status >= 200 && status < 300) return status;
  if (status === 429 || status === 503) throw webhookBusy({ status });
  if (status >= 300 && status < 500) throw webhookRefused({ status });
  throw webhookUncertain({ status });
}
