import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Standard Webhooks: a request is believed for so long after its timestamp, and so long before. */
const TOLERANCE_SECONDS = 300;

export interface Signed {
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
}

export type Verdict = { ok: true; id: string } | { ok: false; reason: string };

/**
 * Checks a request as Standard Webhooks 1.0 says: HMAC-SHA256 over `id.timestamp.body` with the raw bytes of the body, any of
 * the signatures given against any of the secrets (two while one replaces the other), in constant time.
 */
export function verifySignature(
  signed: Signed,
  body: Uint8Array,
  secrets: readonly Uint8Array[],
  nowSeconds: number,
): Verdict {
  const { id, timestamp, signature } = signed;
  if (!id || !timestamp || !signature) return { ok: false, reason: 'not signed' };
  if (id.length > 255 || signature.length > 2000) return { ok: false, reason: 'headers are too long' };
  if (!/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: 'the timestamp cannot be read' };
  if (Math.abs(nowSeconds - Number(timestamp)) > TOLERANCE_SECONDS) {
    return { ok: false, reason: 'the timestamp is more than 5 minutes away' };
  }
  const expected = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest(),
  );
  let ok = false;
  for (const given of signature.split(' ', 10)) {
    if (!given.startsWith('v1,')) continue;
    const bytes = Buffer.from(given.slice(3), 'base64');
    for (const one of expected) if (bytes.length === one.length && timingSafeEqual(bytes, one)) ok = true;
  }
  return ok ? { ok: true, id } : { ok: false, reason: 'the signature does not match' };
}

/** The secrets of a webhook, derived and never stored: of its generation and, so that callers can change over, the one before. */
export interface WebhookSecrets {
  signing(workflowId: string, generation: number): Buffer;
  /** the secret part of an address, for callers that cannot sign */
  path(workflowId: string, generation: number): string;
}

const MOST_KEPT = 10_000;

/** `key`: 32 bytes of this installation. */
export function createWebhookSecrets(key: () => Uint8Array): WebhookSecrets {
  const kept = new Map<string, Buffer>();
  const derive = (purpose: string, workflowId: string, generation: number): Buffer => {
    const label = `mailflex webhook ${purpose} ${workflowId} ${generation}`;
    let bytes = kept.get(label);
    if (!bytes) {
      bytes = Buffer.from(hkdfSync('sha256', key(), new Uint8Array(), label, 32));
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(label, bytes);
    }
    return bytes;
  };
  return {
    signing: (workflowId, generation) => derive('signing', workflowId, generation),
    path: (workflowId, generation) => derive('path', workflowId, generation).toString('base64url'),
  };
}

export function pathMatches(given: string, expected: readonly string[]): boolean {
  const bytes = Buffer.from(given);
  let ok = false;
  for (const one of expected) {
    const wanted = Buffer.from(one);
    if (bytes.length === wanted.length && timingSafeEqual(bytes, wanted)) ok = true;
  }
  return ok;
}

/** Generations whose secrets are good: this one and the one before. */
export const liveGenerations = (generation: number): number[] =>
  generation > 1 ? [generation, generation - 1] : [generation];
