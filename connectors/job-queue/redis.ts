import { createRedisBackend, type ConnectionOptions, type RedisQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { Logger } from '#core/ports/logger.ts';
import { keptProbe } from '../kept-probe.ts';
import { reachEngine } from '../reach-engine.ts';
import { createJobQueueOn } from './bullmq.ts';

export interface RedisOptions {
  /** `redis://[:password@]host:port[/number]`, `rediss://` for TLS */
  url: string;
  logger?: Logger | undefined;
  lockMs?: number;
}

/** braces: on a cluster all keys of a queue are in one slot */
const PREFIX = '{mailflex}';
const CONNECT_MS = 5_000;
/** Without a word for so long while an answer is owed the connection is given up; a worker is owed one every 10 s. */
const SILENT_MS = { calls: 5_000, waits: 30_000 };
/** after so many reconnects a call fails instead of waiting on; workers wait for ever */
const RECONNECTS_IN_A_CALL = 5;

/** The job queue on BullMQ in Redis, Valkey or DragonflyDB. */
export async function createRedisJobQueue({ url, logger, lockMs }: RedisOptions): Promise<JobQueue> {
  const open = (maxRetriesPerRequest: number | null, socketTimeout: number) => {
    const client = new Redis(url, {
      lazyConnect: true,
      maxRetriesPerRequest,
      connectTimeout: CONNECT_MS,
      socketTimeout,
    });
    client.on('error', (error) => logger?.warn({ error: error.message }, 'connection to Redis failed'));
    return client;
  };
  const calls = open(RECONNECTS_IN_A_CALL, SILENT_MS.calls);
  const waits = open(null, SILENT_MS.waits);
  const engine = keptProbe({
    name: 'Redis',
    make() {
      const client = new Redis(url, {
        lazyConnect: true,
        connectTimeout: CONNECT_MS,
        maxRetriesPerRequest: 0,
        retryStrategy: null,
        enableOfflineQueue: false,
      });
      // told to whoever asks; without a listener it would be printed
      client.on('error', () => {});
      return client;
    },
    open: (client) => client.connect(),
    ask: (client) => client.ping(),
    giveUp: (client) => client.disconnect(),
  });
  const close = () => {
    engine[Symbol.dispose]();
    calls.disconnect();
    waits.disconnect();
  };
  try {
    await reachEngine({ env: 'MAILFLEX_REDIS_URL', address: url }, () =>
      Promise.all([calls.connect(), waits.connect()]),
    );
  } catch (error) {
    close();
    throw error;
  }
  return createJobQueueOn<RedisQueueBackend, ConnectionOptions>({
    engine,
    connection: calls,
    workerConnection: waits,
    backend: createRedisBackend,
    prefix: PREFIX,
    logger,
    ...(lockMs ? { lockMs } : {}),
    onClose: async () => close(),
  });
}
