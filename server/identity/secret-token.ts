import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits; only `hash` is ever stored. */
export function createSecret(prefix = ''): { secret: string; hash: string } {
  const secret = prefix + randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256, hex. Enough without salt or stretching, because what is hashed is random. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
