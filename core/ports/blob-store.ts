import type { Engine } from './engine.ts';

/** Immutable bytes by their SHA-256 (lower-case hex). `put` returns after the bytes are durable (fsync, or the server's word). */
export interface BlobStore {
  put(tenantId: string, bytes: Uint8Array): Promise<{ checksum: string; size: number }>;
  /** throws MailflexError `blob.not_found`; `blob.corrupt` when the bytes do not match their checksum */
  get(tenantId: string, checksum: string): Promise<Uint8Array>;
  has(tenantId: string, checksum: string): Promise<boolean>;
  delete(tenantId: string, checksum: string): Promise<void>;
  readonly engine?: Engine;
}
