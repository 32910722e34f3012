/**
 * Sender authentication as a header tells it. Only what a host that we trust wrote at the top counts as trusted (RFC 8601
 * section 5: headers that claim to be ours but came from outside are worthless, so only the topmost run counts).
 */
import type { AuthenticationResults } from '#core/contracts/mail.ts';
import type { HeaderField } from './header-fields.ts';

export function readAuthentication(
  headers: readonly HeaderField[],
  trustedIds: readonly string[],
): AuthenticationResults {
  const trusted = new Set(trustedIds.map((id) => id.toLowerCase()));
  const first = headers.findIndex((header) => header.name === 'authentication-results');
  const results: AuthenticationResults = { spf: null, dkim: null, dmarc: null, trusted: false };
  if (first >= 0) {
    const top = readHeader(headers[first]!.raw);
    results.trusted = trusted.has(top.id);
    merge(results, top.methods);
    // one host may write several fields; they stand together at the top
    for (let at = first + 1; at < headers.length && headers[at]!.name === 'authentication-results'; at++) {
      const next = readHeader(headers[at]!.raw);
      if (next.id !== top.id) break;
      merge(results, next.methods);
    }
  }
  if (results.spf === null) {
    const received = headers.find((header) => header.name === 'received-spf');
    results.spf = /^\s*([a-z]{1,12})\b/i.exec(received?.raw ?? '')?.[1]?.toLowerCase() ?? null;
    // a hint of unknown origin must not ride on a trusted header
    if (results.trusted) results.spf = null;
  }
  return results;
}

function readHeader(raw: string): { id: string; methods: Map<string, string> } {
  const segments = withoutComments(raw.slice(0, 8000)).split(';', 100);
  const id = (segments[0] ?? '').trim().split(/\s+/)[0]!.toLowerCase();
  const methods = new Map<string, string>();
  for (const segment of segments.slice(1)) {
    const found = /^\s*([a-z0-9-]{1,20})(?:\/\d+)?\s*=\s*([a-z]{1,12})\b/i.exec(segment);
    if (!found) continue;
    const method = found[1]!.toLowerCase();
    const result = found[2]!.toLowerCase();
    // several signatures: one that passes is enough (RFC 6376 section 6.1)
    if (!methods.has(method) || result === 'pass') methods.set(method, result);
  }
  return { id, methods };
}

function merge(results: AuthenticationResults, methods: Map<string, string>): void {
  for (const method of ['spf', 'dkim', 'dmarc'] as const) {
    const result = methods.get(method);
    if (result !== undefined && (results[method] === null || result === 'pass')) results[method] = result;
  }
}

function withoutComments(text: string): string {
  let out = '';
  let depth = 0;
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (!quoted && char === '(') depth++;
    else if (!quoted && char === ')' && depth > 0) depth--;
    else if (depth === 0) out += char;
  }
  return out;
}
