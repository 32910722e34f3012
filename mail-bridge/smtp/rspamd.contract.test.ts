import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { mail } from '../testing/start-bridge.ts';
import { silent } from '../testing/silent-logger.ts';
import { createRspamd } from './rspamd.ts';

const script = fileURLToPath(new URL('../../test/servers/rspamd.sh', import.meta.url));
const GTUBE = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';

describe.skipIf(!process.env['MAILFLEX_TEST_RSPAMD'])(
  'rspamd: set MAILFLEX_TEST_RSPAMD (test/servers/install.sh installs it)',
  () => {
    test('a real rspamd judges mail, and what it is sure of is to be refused', async () => {
      await using stack = new AsyncDisposableStack();
      const folder = await mkdtemp(join(tmpdir(), 'mailflex-rspamd-'));
      stack.defer(() => rm(folder, { recursive: true, force: true }));
      await chmod(folder, 0o755);
      const call = async (command: string) => (await promisify(execFile)('bash', [script, command, folder])).stdout;
      const url = (await call('start')).trim();
      stack.defer(async () => void (await call('stop')));
      const rspamd = createRspamd({ url, logger: silent });
      const envelope = {
        sender: 'owen@example.net',
        recipients: ['nora@example.org', 'second@example.org'],
        helo: 'client.example',
        remoteAddress: '192.0.2.7',
      };
      const plain = await rspamd.check(mail({ 'Message-ID': '<plain@example.net>' }), envelope);
      expect(plain).toMatchObject({ score: expect.any(Number), requiredScore: 15 });
      expect(plain!.action).not.toBe('reject');
      // it has no name servers here, and says so
      expect(plain!.authentication).toMatchObject({ spf: 'temperror', dkim: 'none' });
      expect((await rspamd.check(mail({}, GTUBE), envelope))!.action).toBe('reject');
    }, 120_000);
  },
);
