import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../server/bin/mailflex.mjs', import.meta.url));

export interface Finished {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A folder that goes away at the end of the scope. */
export async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'mailflex-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Runs one command of the real program to its end. */
export async function runMailflex(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<Finished> {
  const child = spawnMailflex(args, options.env);
  child.stdin!.end(options.input ?? '');
  return finished(child);
}

export function spawnMailflex(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [launcher, ...args], {
    env: { ...process.env, MAILFLEX_LOG_FORMAT: 'json', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

export async function finished(child: ChildProcess): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  child.stdout!.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { status, signal, stdout, stderr };
}

export interface RunningMailflex extends AsyncDisposable {
  child: ChildProcess;
  origin: string;
  /** the one-time sign-in link */
  signInLink: string;
  smtpPort: number;
  lmtpPort: number;
  /** standard error so far */
  log(): string;
}

/** Starts the real server on free ports and a data directory, and waits until it has printed where it is. */
export async function startMailflex(
  data: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<RunningMailflex> {
  const child = spawnMailflex(['start', '--data', data, '--port', '0', ...args], {
    MAILFLEX_SMTP_PORT: '0',
    MAILFLEX_LMTP_PORT: '0',
    ...env,
  });
  let stdout = '';
  let stderr = '';
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const printed = Promise.withResolvers<void>();
  child.stdout!.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (/welcome\?token=\S+/.test(stdout) && /SMTP\D+[\d.]+:\d+/.test(stdout) && /LMTP\D+[\d.]+:\d+/.test(stdout))
      printed.resolve();
  });
  child.once('close', (status) =>
    printed.reject(new Error(`ended with ${status} before it was ready:\n${stdout}\n${stderr}`)),
  );
  await printed.promise;
  const signInLink = /https?:\/\/\S+welcome\?token=\S+/.exec(stdout)![0];
  return {
    child,
    origin: new URL(signInLink).origin,
    signInLink,
    smtpPort: Number(/SMTP\D+[\d.]+:(\d+)/.exec(stdout)![1]),
    lmtpPort: Number(/LMTP\D+[\d.]+:(\d+)/.exec(stdout)![1]),
    log: () => stderr,
    [Symbol.asyncDispose]: () => terminate(child),
  };
}

export interface RunningRole extends AsyncDisposable {
  child: ChildProcess;
  /** origin of `/readyz` and `/metrics` */
  health: string;
  log(): string;
}

/** Starts a server process without pages or mail listeners, and waits until it runs. */
export async function startRole(
  data: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<RunningRole> {
  const child = spawnMailflex(['start', '--data', data, ...args], env);
  let stderr = '';
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  let stdout = '';
  const printed = Promise.withResolvers<string>();
  child.stdout!.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    const health = /Health and metrics: (http\S+)\/readyz/.exec(stdout)?.[1];
    if (health) printed.resolve(health);
  });
  child.once('close', (status) => printed.reject(new Error(`ended with ${status} before it ran:\n${stderr}`)));
  const health = await printed.promise;
  return { child, health, log: () => stderr, [Symbol.asyncDispose]: () => terminate(child) };
}

async function terminate(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
}

/** A signed-in caller of the API, as the page is one. */
export async function signIn(
  server: Pick<RunningMailflex, 'origin' | 'signInLink'>,
): Promise<{ call: <Output = never>(action: string, input?: unknown) => Promise<Output>; cookie: string }> {
  const token = new URL(server.signInLink).searchParams.get('token');
  const response = await post(`${server.origin}/api/session/token`, { token }, {});
  if (!response.ok) throw new Error(`sign-in failed: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    cookie,
    async call<Output>(action: string, input: unknown = {}) {
      const reply = await post(`${server.origin}/api/actions/${action}`, input, { cookie });
      const body = (await reply.json()) as { output: Output; error?: { code: string; message: string } };
      if (!reply.ok) throw new Error(`${action}: ${reply.status} ${body.error?.code} ${body.error?.message}`);
      return body.output;
    },
  };
}

/** Every item of an action that answers by pages. */
export async function allPages<T>(
  page: (cursor: { cursor?: string }) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const next: { items: T[]; nextCursor: string | null } = await page(cursor === null ? {} : { cursor });
    items.push(...next.items);
    cursor = next.nextCursor;
  } while (cursor !== null);
  return items;
}

function post(url: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'x-mailflex-csrf': '1', ...headers },
  });
}

/** Asks again until the answer is what is waited for; fails with the last answer after `withinMs`. */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  withinMs: number,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > until)
      throw new Error(`not within ${withinMs} ms; last answer: ${JSON.stringify(answer).slice(0, 2000)}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
