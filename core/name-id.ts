import { createHash } from 'node:crypto';
import type { Id } from './contracts/ids.ts';

/**
 * A UUID version 8 (RFC 9562 section 5.8) made from SHA-256 over the given parts: the same parts always give the
 * same id, on every machine. This is what makes repeated work idempotent: `nameId('effect', eventId, step, target)`.
 */
export function nameId(...parts: readonly string[]): Id {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
