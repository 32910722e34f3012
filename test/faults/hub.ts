import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultPlan, FaultPoint } from '#core/faults.ts';
import { freshKafka } from '#test/harness/kafka.ts';
import { spawnMailflex } from '#test/harness/mailflex.ts';
import { freshPostgres } from '#test/harness/postgres.ts';
import { testRedis } from '#test/harness/redis.ts';

/** One process of the hub, which comes back after each death. */
export interface Member {
  name: string;
  args: readonly string[];
  env: Record<string, string>;
}

export interface Running {
  child: ChildProcess;
  origin: string | null;
  signInLink: string | null;
  smtpPort: number | null;
  lmtpPort: number | null;
  /** origin of `/readyz` and `/metrics` */
  health: string;
  /** the end of standard error so far */
  log(): string;
}

type Fault = Omit<FaultPlan, 'report'>;

const LOG_KEPT = 20_000;

/** Starts a process. Null: it ended before it ran, as a fault planned for its start has it. */
export async function startMember(
  { args, env }: Member,
  fault: Fault = {},
  report: string | null = null,
): Promise<Running | null> {
  const child = spawnMailflex(['start', ...args], {
    ...env,
    ...(report === null ? {} : { MAILFLEX_TEST_FAULTS: JSON.stringify({ report, ...fault }) }),
  });
  let stdout = '';
  let stderr = '';
  child.stderr!.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-LOG_KEPT)));
  const ran = Promise.withResolvers<boolean>();
  child.stdout!.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    // all lines come in one write
    if (stdout.includes('Mailflex is running')) ran.resolve(true);
  });
  child.once('close', () => ran.resolve(false));
  if (!(await ran.promise)) {
    if (child.signalCode === 'SIGKILL') return null;
    throw new Error(`ended with ${child.exitCode} before it ran:\n${stderr}`);
  }
  const port = (protocol: string) => Number(new RegExp(`${protocol} [\\d.]+:(\\d+)`).exec(stdout)?.[1] ?? 0) || null;
  const signInLink = /https?:\/\/\S+welcome\?token=\S+/.exec(stdout)?.[0] ?? null;
  const origin = signInLink === null ? null : new URL(signInLink).origin;
  return {
    child,
    signInLink,
    origin,
    health: origin ?? /Health and metrics: (http\S+)\/readyz/.exec(stdout)![1]!,
    smtpPort: port('SMTP'),
    lmtpPort: port('LMTP'),
    log: () => stderr,
  };
}

export async function end({ child }: Running, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}

const COMMON = {
  MAILFLEX_SMTP_PORT: '0',
  MAILFLEX_LMTP_PORT: '0',
  MAILFLEX_LOG_LEVEL: 'warn',
  MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
  MAILFLEX_EVENT_RETRY_MS: '200',
};

/** All roles in one process, on the embedded engines. */
export function embeddedHub(folder: string): Member[] {
  return [{ name: 'all', args: ['--data', join(folder, 'data'), '--port', '0'], env: COMMON }];
}

const REDIS_SPACE = 7;

/**
 * Each role in a process of its own, two of copilot and of workflows, on PostgreSQL, Kafka and Redis: those of the environment
 * unless `engines` names others.
 */
export async function largeHub(folder: string, engines?: Record<string, string>): Promise<Member[]> {
  const env = { ...COMMON, ...(engines ?? (await testEngines())), MAILFLEX_BLOB_DIR: join(folder, 'blobs') };
  const member = (role: string, name = role): Member => ({
    name,
    args: ['--roles', role, '--data', join(folder, name), '--port', '0'],
    env,
  });
  return [
    member('web'),
    member('bridge'),
    member('copilot', 'copilot-1'),
    member('copilot', 'copilot-2'),
    member('workflows', 'workflows-1'),
    member('workflows', 'workflows-2'),
    member('rag'),
  ];
}

async function testEngines(): Promise<Record<string, string>> {
  const { brokers, prefix } = freshKafka();
  return {
    MAILFLEX_DATABASE_URL: await freshPostgres(),
    MAILFLEX_KAFKA_BROKERS: brokers.join(','),
    MAILFLEX_KAFKA_PREFIX: prefix,
    // a space of its own on the shared server: the names of queues are those of the jobs
    MAILFLEX_REDIS_URL: Object.assign(new URL(testRedis()), { pathname: `/${REDIS_SPACE}` }).href,
  };
}

/** What the processes of a hub have told about fault points. */
export async function faultReport(folder: string): Promise<{ path: string; read(): Promise<FaultsSeen> }> {
  const path = join(folder, 'faults.txt');
  await writeFile(path, '');
  return {
    path,
    async read() {
      const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
      const of = (what: string) =>
        lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1) as FaultPoint);
      return { passed: new Set(of('pass')), kills: of('kill') };
    },
  };
}

export interface FaultsSeen {
  passed: Set<FaultPoint>;
  /** where a process was ended, once for each time */
  kills: FaultPoint[];
}
