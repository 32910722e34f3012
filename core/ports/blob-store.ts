import type { Engine } from './engine.ts';

/** Immutable bytes by their SHA-256 (lower-case hex). `put` returns after the bytes are durable (fsync, or the server's word). */
export interface BlobStore {
  put(tenantId: string, bytes: Uint8Array): Promise<{ checksum: string; size: number }>;
  /** throws MailflexError `blob.not_found`; `blob.corrupt` when the bytes do not match their checksum */
  get(tenantId: string, checksum: string): Promise<Uint8Array>;
  has(tenantId: string, checksum: string): Promise<boolean>;
  delete(tenantId: string, checksum: string): Promise<void>;
  readonly engine?: Engine;
  /** only where the bytes go to a disk that this process has to itself */
  readonly spool?: Spool;
}

/** Takes bytes together with a note of what is still to be done with them, durable in one write. */
export interface Spool {
  /** Resolves when both are durable. Throws MailflexError `blob.disk_full`. */
  append(tenantId: string, bytes: Uint8Array, note: string): Promise<SpooledBlob>;
  /** What earlier processes took in and have not released, perhaps more of it; each is given once. */
  recover(): Promise<SpooledBlob[]>;
}

export interface SpooledBlob {
  tenantId: string;
  checksum: string;
  bytes: Uint8Array;
  note: string;
  /** Resolves when `get` gives the bytes. */
  placed(): Promise<void>;
  /** What was to be done is durable elsewhere: the note may be forgotten. */
  release(): void;
}
