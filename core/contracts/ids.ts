/**
 * Identifiers. Every id is a UUID string: version 7 (RFC 9562 section 5.7, time ordered) for things that happen,
 * and a name-based id (see `core/name-id.ts`) wherever repeating the same work must give the same id.
 */
import { z } from 'zod';

export const Id = z.uuid();
export type Id = string;

/** Returns a new UUID version 7 (RFC 9562): 48 bits of Unix time in milliseconds, then random bits. */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
