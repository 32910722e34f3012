import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

export type EngineName = 'postgres' | 'redis' | 'kafka';

/** A server of this test alone, which may end and come back; its address and what it was told stay. */
export interface OwnEngine extends AsyncDisposable {
  address: string;
  /** Resolves when the process is gone: after SIGTERM what it does on its own, after SIGKILL at once. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  start(): Promise<void>;
  /** it keeps its connections and says nothing any more */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

const PID_FILE: Record<EngineName, string> = {
  postgres: 'data/postmaster.pid',
  redis: 'redis.pid',
  kafka: 'kafka.pid',
};

/** `durable`: what it has confirmed survives the end of its process, as users run it. */
export async function startEngine(
  name: EngineName,
  folder: string,
  { durable }: { durable: boolean },
): Promise<OwnEngine> {
  const script = fileURLToPath(new URL(`../servers/${name}.sh`, import.meta.url));
  const args = ['start', folder, ...(durable && name !== 'kafka' ? ['durable'] : [])];
  // PostgreSQL runs as a user of its own
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  const start = async () => (await run('bash', [script, ...args])).stdout.trim();
  const address = await start();
  const pidOf = async () => Number.parseInt(await readFile(join(folder, PID_FILE[name]), 'utf8'), 10);
  return {
    address,
    freeze: async () => void process.kill(await pidOf(), 'SIGSTOP'),
    thaw: async () => void process.kill(await pidOf(), 'SIGCONT'),
    start: async () => void (await start()),
    async end(signal) {
      const pid = await pidOf();
      // the server of PostgreSQL and its sessions are one group of processes
      process.kill(name === 'postgres' && signal === 'SIGKILL' ? -pid : pid, stopOf(name, signal));
      while (isThere(pid)) await delay(20);
    },
    [Symbol.asyncDispose]: async () => void (await run('bash', [script, 'stop', folder]).catch(() => undefined)),
  };
}

/** PostgreSQL's SIGTERM waits until every session has ended; what an administrator uses is the fast stop. */
function stopOf(name: EngineName, signal: 'SIGTERM' | 'SIGKILL'): NodeJS.Signals {
  return name === 'postgres' && signal === 'SIGTERM' ? 'SIGINT' : signal;
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export interface OwnEngines extends AsyncDisposable {
  engines: Record<EngineName, OwnEngine>;
  /** the settings of a hub on them, with a database and names that nothing has used */
  freshHub(): Promise<Record<string, string>>;
}

export async function startEngines(folder: string, { durable }: { durable: boolean }): Promise<OwnEngines> {
  await using stack = new AsyncDisposableStack();
  await chmod(folder, 0o755);
  const start = async (name: EngineName) => stack.use(await startEngine(name, join(folder, name), { durable }));
  const [postgres, redis, kafka] = await Promise.all([start('postgres'), start('redis'), start('kafka')]);
  let hubs = 0;
  const owned = stack.move();
  return {
    engines: { postgres, redis, kafka },
    async freshHub() {
      const name = `hub_${(hubs += 1)}`;
      const client = new Client({ connectionString: postgres.address });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return {
        MAILFLEX_DATABASE_URL: Object.assign(new URL(postgres.address), { pathname: `/${name}` }).href,
        MAILFLEX_KAFKA_BROKERS: kafka.address,
        MAILFLEX_KAFKA_PREFIX: `${name}.`,
        MAILFLEX_REDIS_URL: Object.assign(new URL(redis.address), { pathname: `/${hubs % 16}` }).href,
      };
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
