import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSecretBox } from './secret-box.ts';

const owner = { tenantId: 'tenant', accountId: 'account' };

function keyFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mailflex-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'data', 'secret.key');
}

test('a stored password is read back with the same key only, by its owner only, and only unchanged', () => {
  const file = keyFile();
  const box = createSecretBox({ keyFile: file });
  const sealed = box.seal(owner, 'pässwörd');
  expect(sealed).not.toContain('pässwörd');
  expect(box.seal(owner, 'pässwörd')).not.toBe(sealed);
  expect(createSecretBox({ keyFile: file }).open(owner, sealed)).toBe('pässwörd');
  const unreadable = expect.objectContaining({ code: 'mail_account.secret_unreadable' });
  expect(() => box.open({ ...owner, tenantId: 'other' }, sealed)).toThrow(unreadable);
  expect(() => box.open({ ...owner, accountId: 'other' }, sealed)).toThrow(unreadable);
  expect(() => createSecretBox({ keyFile: keyFile() }).open(owner, sealed)).toThrow(unreadable);
  const at = Math.floor(sealed.length / 2);
  expect(() => box.open(owner, sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1))).toThrow(
    unreadable,
  );
});

test('the key file is made once and belongs to its owner alone', () => {
  const file = keyFile();
  createSecretBox({ keyFile: file }).seal(owner, 'x');
  const made = readFileSync(file, 'utf8');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  createSecretBox({ keyFile: file }).seal(owner, 'x');
  expect(readFileSync(file, 'utf8')).toBe(made);
});

test('a key that is no key is refused', () => {
  expect(() => createSecretBox({ key: 'short', keyFile: '' }).seal(owner, 'x')).toThrow(
    expect.objectContaining({ code: 'mail_account.bad_key' }),
  );
});
