import { createDatabase } from '#connectors/database/index.ts';
import { createEventLog } from '#connectors/event-log/index.ts';
import type { Database } from '#core/ports/database.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import { loadConfig } from '#server/config.ts';
import { freshKafka } from '#test/harness/kafka.ts';
import { signIn, startMailflex, startRole, temporaryFolder } from '#test/harness/mailflex.ts';
import { freshPostgres } from '#test/harness/postgres.ts';
import { testRedis } from '#test/harness/redis.ts';
import { openBenchApp, type Worked } from './bench-app.ts';

/** A running installation that can be looked into. */
export interface Running {
  ports: { smtp: number; lmtp: number };
  origin: string;
  cookie: string;
  database: Database;
  eventLog: EventLog;
  /** by name: what its memory and CPU are made of */
  processes: Record<string, number>;
  /** what the consumer groups do, where they are in this process */
  working?: Map<string, Worked>;
  /** consumer groups and how much waits for each */
  pending(): Promise<number>;
  addRole(role: string, name: string): Promise<AsyncDisposable>;
}

/** One process, everything in it; this one, so that the log can be read. */
export async function openEmbedded(stack: AsyncDisposableStack): Promise<Running> {
  const { app, working } = stack.use(await openBenchApp());
  const { smtp, lmtp } = app.mailBridge.listening();
  const owner = (await app.identity.users.owner())!;
  const link = new URL(await app.signInLink(owner));
  const { call, cookie } = await signIn({ origin: link.origin, signInLink: link.href });
  return {
    ports: { smtp: smtp!.port, lmtp: lmtp!.port },
    origin: link.origin,
    cookie,
    database: app.database,
    eventLog: app.eventLog,
    processes: { mailflex: process.pid },
    working,
    pending: () => longest(call),
    addRole: () => Promise.reject(new Error('one process has all roles')),
  };
}

/** PostgreSQL, Kafka and Redis (MAILFLEX_TEST_…), each of these roles in a process of its own. */
export async function openLarge(stack: AsyncDisposableStack, roles: readonly string[]): Promise<Running> {
  const folder = stack.use(await temporaryFolder());
  const { brokers, prefix } = freshKafka();
  const env = {
    MAILFLEX_DATABASE_URL: await freshPostgres(),
    MAILFLEX_KAFKA_BROKERS: brokers.join(','),
    MAILFLEX_KAFKA_PREFIX: prefix,
    MAILFLEX_REDIS_URL: testRedis(),
    MAILFLEX_BLOB_DIR: `${folder.path}/blobs`,
    MAILFLEX_LOG_LEVEL: 'warn',
  };
  const processes: Record<string, number> = {};
  const addRole = async (role: string, name: string) => {
    const running = await startRole(`${folder.path}/${name}`, ['--roles', role], env);
    processes[name] = running.child.pid!;
    return running;
  };
  const front = stack.use(await startMailflex(`${folder.path}/front`, ['--roles', 'web,bridge'], env));
  processes['web+bridge'] = front.child.pid!;
  for (const role of roles) stack.use(await addRole(role, role));
  const { call, cookie } = await signIn(front);
  const { config } = loadConfig({ ...env, MAILFLEX_DATA: `${folder.path}/watcher` });
  const database = stack.use(await createDatabase(config.database, { migrations: [] }));
  return {
    ports: { smtp: front.smtpPort, lmtp: front.lmtpPort },
    origin: front.origin,
    cookie,
    database,
    eventLog: stack.use(await createEventLog(config.eventLog, { database })),
    processes,
    pending: () => longest(call),
    addRole,
  };
}

async function longest(call: <Output>(action: string) => Promise<Output>): Promise<number> {
  const { pending } = await call<{ pending: Record<string, number> }>('system.status');
  return Math.max(...Object.values(pending));
}
