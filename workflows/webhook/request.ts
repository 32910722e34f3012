import type { WebhookRequest } from '#core/ports/webhook-receiver.ts';
import type { Item } from '../graph/n8n-graph.ts';
import { LIMITS } from '../limits.ts';
import { webhookUnreadable } from '../workflows.errors.ts';

/** What says who somebody is does not belong in the record of an execution. */
const LEFT_OUT = /^(?:authorization|proxy-authorization|cookie|webhook-signature|.*(?:api-?key|token|secret).*)$/;

/** The item a workflow starts with, as n8n makes it: `$json.body`, `$json.headers`, `$json.query`. */
export function requestItem({ headers, query, body, method }: WebhookRequest): Item['json'] {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !LEFT_OUT.test(name)) kept[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    headers: kept,
    params: {},
    query: { ...query },
    body: readBody(headers['content-type'], body),
    method,
  } as Item['json'];
}

function readBody(contentType: string | string[] | undefined, bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  const type = String(contentType ?? 'application/json')
    .split(';')[0]!
    .trim()
    .toLowerCase();
  const text = bytes.toString('utf8');
  if (type === 'application/json' || type.endsWith('+json')) {
    let depth = 0;
    for (const char of text) {
      if (char === '{' || char === '[') depth++;
      else if (char === '}' || char === ']') depth--;
      if (depth > LIMITS.requestDepth) throw webhookUnreadable({ reason: 'nested too deep' });
    }
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw webhookUnreadable({ reason: 'not JSON' }, cause);
    }
  }
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  if (type.startsWith('text/')) return text;
  throw webhookUnreadable({ reason: 'this content type is not taken' });
}
