import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '#connectors/database/testing.ts';
import type { App, Started } from './app-parts.ts';
import { compose } from './compose.ts';
import { loadConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { allMigrations } from './migrations.ts';
import type { Ports } from './ports.ts';

export interface TestApp extends AsyncDisposable {
  app: App;
  started: Started;
  url: string;
  /** a request of a page of our own: JSON in and out */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestReply>;
  /** signs the owner in with a fresh link; returns the cookie header */
  signIn(): Promise<string>;
}

export interface TestReply {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line no-explicit-any -- tests look into replies of all shapes
  body: any;
}

/** The real program on a database in memory, listening on free ports; `overrides` are closed by who made them. */
export async function startTestApp(env: Record<string, string> = {}, overrides: Partial<Ports> = {}): Promise<TestApp> {
  await using stack = new AsyncDisposableStack();
  const data = await mkdtemp(join(tmpdir(), 'mailflex-app-'));
  stack.defer(() => rm(data, { recursive: true, force: true }));
  const { config } = loadConfig({
    MAILFLEX_DATA: data,
    MAILFLEX_PORT: '0',
    MAILFLEX_SMTP_PORT: '0',
    MAILFLEX_LMTP_PORT: '0',
    MAILFLEX_OWNER_TZ: 'Europe/Berlin',
    ...env,
  });
  const database = overrides.database ?? stack.use(await createTestDatabase(allMigrations));
  const logger = createLogger({ level: 'error', format: 'json' });
  const app = stack.use(await compose(config, { overrides: { ...overrides, database }, logger }));
  const started = await app.start({ listen: true });
  const url = started.url!;

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', 'x-mailflex-csrf': '1', ...headers },
      ...(body === undefined ? (method === 'DELETE' ? { body: '{}' } : {}) : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }

  const owned = stack.move();
  return {
    app,
    started,
    url,
    send,
    async signIn() {
      const token = new URL(await app.signInLink((await app.identity.users.owner())!)).searchParams.get('token');
      const reply = await send('POST', '/api/session/token', { token });
      return reply.headers.getSetCookie()[0]!.split(';')[0]!;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
