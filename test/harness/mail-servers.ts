import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ImapFlow } from 'imapflow';

const run = promisify(execFile);

export type ServerKind = 'dovecot' | 'cyrus';

/** Set by whoever has run `test/servers/install.sh`; unset = tests that need the server are skipped and say so. */
export const hasServer = (kind: ServerKind): boolean => {
  const value = process.env[`MAILFLEX_TEST_${kind.toUpperCase()}`];
  return value !== undefined && value !== '';
};
export const needs = (kind: ServerKind): string =>
  `${kind}: set MAILFLEX_TEST_${kind.toUpperCase()} (test/servers/install.sh installs it)`;

export interface MailServer extends AsyncDisposable {
  imap: number;
  lmtp: number;
  /** JMAP; Cyrus only */
  http: number | null;
  /** where a Cyrus looks for a server that takes what its JMAP clients send: see startExim */
  smtp: number | null;
  addUser(name: string): Promise<void>;
  stop(): Promise<void>;
  /** kill -9; Dovecot only */
  kill(): Promise<void>;
  /** on the same ports, with the same mail */
  startAgain(): Promise<void>;
}

/** A server of the test's own, on memory where there is some; every password is `secret`. */
export async function startMailServer(kind: ServerKind, env: Record<string, string> = {}): Promise<MailServer> {
  const script = fileURLToPath(new URL(`../servers/${kind}.sh`, import.meta.url));
  const folder = await mkdtemp(
    join(env['TMPDIR'] ?? (existsSync('/dev/shm') ? '/dev/shm' : tmpdir()), `mailflex-${kind}-`),
  );
  await chmod(folder, 0o755);
  const call = async (command: string, ...args: string[]) =>
    (await run('bash', [script, command, folder, ...args], { env: { ...process.env, ...env } })).stdout;
  const ports = JSON.parse(await call('start')) as {
    imap: number;
    lmtp: number;
    http?: number;
    smtp?: number;
  };
  let up = true;
  const stop = async () => {
    if (up) await call('stop');
    up = false;
  };
  return {
    imap: ports.imap,
    lmtp: ports.lmtp,
    http: ports.http ?? null,
    smtp: ports.smtp ?? null,
    addUser: async (name) => void (await call('add-user', name)),
    stop,
    async kill() {
      up = false;
      await call('kill');
    },
    async startAgain() {
      await call('start');
      up = true;
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A mail transfer agent that delivers everything over LMTP; log-in `secret` for everybody. It comes with Cyrus's packages.
 * `domain` replaces that of the recipients; null keeps it.
 */
export async function startExim(options: { lmtp: number; port?: number | null; domain?: string | null }) {
  const script = fileURLToPath(new URL('../servers/exim.sh', import.meta.url));
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'mailflex-exim-'));
  await chmod(folder, 0o755);
  const { lmtp, port, domain = 'localhost' } = options;
  const call = async (command: string, ...args: string[]) =>
    (await run('bash', [script, command, folder, ...args])).stdout;
  const { smtp } = JSON.parse(await call('start', String(lmtp), String(port ?? 0), domain ?? '-')) as { smtp: number };
  return {
    smtp,
    /** mails that wait for another try */
    queued: async () => Number(await call('queue')),
    async [Symbol.asyncDispose]() {
      await call('stop');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Puts mail into a folder of a user, in this order. */
export async function fillFolder(
  server: MailServer,
  raws: readonly string[],
  { user = 'alice', path = 'INBOX' } = {},
): Promise<void> {
  await using client = await otherClient(server, user);
  for (const raw of raws) await client.append(path, raw);
}

/** Another client of the same account, as people have one. */
export async function otherClient(server: MailServer, user: string): Promise<ImapFlow & AsyncDisposable> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: server.imap,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: 'secret' },
    logger: false,
    disableAutoIdle: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  return Object.assign(client, {
    async [Symbol.asyncDispose]() {
      await client.logout().catch(() => undefined);
      client.close();
    },
  });
}
