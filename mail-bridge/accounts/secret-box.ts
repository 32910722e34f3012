/** Passwords at rest: AES-256-GCM with a key outside of the database, bound to tenant and account. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { badSecretKey, secretUnreadable } from './accounts.errors.ts';

export interface SecretOwner {
  tenantId: string;
  accountId: string;
}

export interface SecretBox {
  seal(owner: SecretOwner, text: string): string;
  /** Throws `mail_account.secret_unreadable` for another key, another owner or changed bytes. */
  open(owner: SecretOwner, sealed: string): string;
}

export interface KeyPlace {
  key?: string | undefined;
  keyFile: string;
}

/** The 32 bytes, read when they are first needed. */
export function createKeyReader({ key, keyFile }: KeyPlace): () => Buffer {
  let held: Buffer | null = null;
  return () => (held ??= readKey(key ?? readOrMake(keyFile)));
}

/** `key`: 32 bytes in base64 or hex; otherwise it is read from `keyFile`, which is made (0600) when it is first needed. */
export function createSecretBox(place: KeyPlace): SecretBox {
  const keyOf = createKeyReader(place);
  const bound = ({ tenantId, accountId }: SecretOwner) => Buffer.from(`mail-account:${tenantId}:${accountId}`);
  return {
    seal(owner, text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(), iv).setAAD(bound(owner));
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), bytes]).toString('base64url')}`;
    },
    open(owner, sealed) {
      const bytes = Buffer.from(sealed.replace(/^v1\./, ''), 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', keyOf(), bytes.subarray(0, 12)).setAAD(bound(owner));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch (error) {
        throw secretUnreadable(undefined, error);
      }
    },
  };
}

function readKey(text: string): Buffer {
  const trimmed = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64');
  if (bytes.length !== 32) throw badSecretKey();
  return bytes;
}

function readOrMake(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8');
}
