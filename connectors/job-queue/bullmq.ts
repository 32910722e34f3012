import {
  createPostgresBackend,
  Queue,
  runMigrations,
  UnrecoverableError,
  Worker,
  type BackendFactory,
  type IQueueBackend,
  type Job,
  type JobProgress,
  type PgPool,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import { toErrorBody } from '#core/contracts/errors.ts';
import { isDatabaseAway } from '#core/db/database-away.ts';
import { faultPoint } from '#core/faults.ts';
import type { Engine } from '#core/ports/engine.ts';
import type { FailedJob, JobDefinition, JobQueue } from '#core/ports/job-queue.ts';
import type { Logger } from '#core/ports/logger.ts';

export interface BullmqOptions extends JobQueueSettings {
  pool: PgPool;
  /** the schema BullMQ's migrations go to; must be the pool's search path */
  schema: string;
}

interface BullmqEngine<Backend extends IQueueBackend, Connection> extends JobQueueSettings {
  backend: BackendFactory<Backend, Connection>;
  connection: Connection;
  /** default: `connection` */
  workerConnection?: Connection;
  /** of the keys, where the engine has only one space of names */
  prefix?: string;
}

interface JobQueueSettings {
  engine?: Engine;
  /** runs after all queues and workers have closed */
  onClose?: () => Promise<void>;
  logger?: Logger | undefined;
  /** a job whose process is gone for so long is run again, in milliseconds. Default 15000 */
  lockMs?: number;
  /** on disposal a job may finish for so long before its signal is aborted, in milliseconds. Default 5000 */
  graceMs?: number;
}

interface Payload {
  id: string;
  data: unknown;
}

/** BullMQ wants the number at adding; the definition decides when a job is given up (see `work`). */
const MORE_THAN_ANY_ATTEMPTS = 1_000;
/** a job that ends its process so often is no longer an accident */
const RUNS_CUT_OFF = 20;
const LONGEST_DELAY_MS = 10 * 60_000;
const LONGEST_DELAY_AWAY_MS = 30_000;
const KEEP_FAILED = 10_000;
/** how BullMQ names the jobs that a schedule makes */
const OF_SCHEDULE = 'repeat:';

interface Rhythm {
  every?: number;
  pattern?: string;
  tz?: string;
}

const hasRhythm = (one: Rhythm, other: Rhythm): boolean =>
  one.every === other.every && one.pattern === other.pattern && one.tz === other.tz;

/** The job queue on BullMQ and its PostgreSQL backend. */
export async function createBullmqJobQueue({ pool, schema, ...settings }: BullmqOptions): Promise<JobQueue> {
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
  return createJobQueueOn<PostgresQueueBackend, PostgresConnectionOptions>({
    ...settings,
    connection: pool,
    backend: createPostgresBackend,
  });
}

/** The job queue on any backend of BullMQ; one BullMQ queue for each name. */
export function createJobQueueOn<Backend extends IQueueBackend, Connection>(
  options: BullmqEngine<Backend, Connection>,
): JobQueue {
  type BackendQueue = Queue<Payload, void, string, Payload, void, string, Backend, Connection>;
  const { backend, connection, workerConnection = connection, logger, lockMs = 15_000, graceMs = 5_000 } = options;
  const prefix = options.prefix === undefined ? {} : { prefix: options.prefix };
  const queues = new Map<string, BackendQueue>();
  const workers = new Set<AsyncDisposable>();
  const listeners = new Set<Parameters<JobQueue['onGivenUp']>[0]>();

  function queueOf(name: string): BackendQueue {
    const existing = queues.get(name);
    if (existing) return existing;
    const queue: BackendQueue = new Queue(
      name,
      {
        ...prefix,
        connection,
        defaultJobOptions: {
          attempts: MORE_THAN_ANY_ATTEMPTS,
          backoff: { type: 'custom' },
          removeOnComplete: true,
          removeOnFail: { count: KEEP_FAILED },
        },
      },
      backend,
    );
    queue.on('error', (error) => logger?.warn({ queue: name, error: toErrorBody(error) }, 'job queue error'));
    queues.set(name, queue);
    return queue;
  }

  async function work(definition: JobDefinition): Promise<AsyncDisposable> {
    const { name, concurrency = 1, attempts = 5, backoffMs = 1_000 } = definition;
    const abort = new AbortController();
    async function process(job: Job<Payload>): Promise<void> {
      const attempt = job.attemptsMade + 1;
      const { id, data } = job.data;
      try {
        faultPoint('job.before-handle');
        await definition.handle(data, { id, attempt, signal: abort.signal });
        faultPoint('job.after-handle');
      } catch (error) {
        const { code, message } = toErrorBody(error);
        logger?.warn({ job: name, id, attempt, code }, 'job failed');
        // the queue may live while the database is away: then nothing was tried
        throw attempt >= attempts && !isDatabaseAway(error) ? new UnrecoverableError(message) : error;
      }
    }
    const worker = new Worker<Payload, void, string, Backend, JobProgress, Connection>(
      name,
      process,
      {
        ...prefix,
        connection: workerConnection,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: Math.max(lockMs / 3, 100),
        maxStalledCount: RUNS_CUT_OFF,
        settings: {
          backoffStrategy: (made, _type, error) => {
            const longest = isDatabaseAway(error) ? LONGEST_DELAY_AWAY_MS : LONGEST_DELAY_MS;
            return Math.round(Math.min(backoffMs * 2 ** (made - 1), longest) * (0.5 + Math.random()));
          },
        },
      },
      backend,
    );
    worker.on('error', (error) => logger?.warn({ job: name, error: toErrorBody(error) }, 'job worker error'));
    worker.on('failed', (job) => {
      // otherwise it will be tried again
      if (job?.finishedOn === undefined) return;
      for (const listener of listeners) listener({ name, id: job.data.id, data: job.data.data });
    });
    await worker.waitUntilReady();
    let closing: Promise<void> | undefined;
    async function close(): Promise<void> {
      const grace = setTimeout(() => abort.abort(), graceMs);
      await worker.close();
      clearTimeout(grace);
      workers.delete(running);
    }
    const running: AsyncDisposable = { [Symbol.asyncDispose]: () => (closing ??= close()) };
    workers.add(running);
    return running;
  }

  return {
    ...(options.engine ? { engine: options.engine } : {}),
    async add({ name, id, data, delayMs }) {
      faultPoint('job.before-add');
      await queueOf(name).add(name, { id, data }, { jobId: toJobId(id), ...(delayMs ? { delay: delayMs } : {}) });
      faultPoint('job.after-add');
    },
    async schedule(name, key, when, data) {
      const queue = queueOf(name);
      const id = toJobId(key);
      const repeat = 'pattern' in when ? when : { every: when.everyMs };
      const known = await queue.getJobScheduler(id);
      // PostgreSQL: a worker that is beginning a run of the old rhythm would write the old time over the new one (one in eight; this way hardly
      // ever): what it looks for has to be gone
      if (known && !hasRhythm(known, repeat)) await queue.removeJobScheduler(id);
      await queue.upsertJobScheduler(id, repeat, { name, data: { id: key, data } });
    },
    async cancel(name, id) {
      const queue = queueOf(name);
      if (await queue.removeJobScheduler(toJobId(id))) return true;
      const job = await queue.getJob(toJobId(id));
      if (!job || (await job.isActive())) return false;
      return job.remove().then(
        () => true,
        async (error: unknown) => {
          // it became active or was finished in the meantime
          if (!(await queue.getJob(toJobId(id))) || (await job.isActive())) return false;
          throw error;
        },
      );
    },
    work,
    async counts(name) {
      const counts = await queueOf(name).getJobCounts();
      const of = (...states: string[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
      return {
        waiting: of('waiting', 'prioritized', 'paused'),
        active: of('active'),
        delayed: of('delayed'),
        failed: of('failed'),
        completed: of('completed'),
      };
    },
    async failed(name, limit) {
      const jobs = await queueOf(name).getFailed(0, limit - 1);
      return jobs.map((job): FailedJob => ({
        id: job.id?.startsWith(OF_SCHEDULE) ? job.id : job.data.id,
        name,
        attempts: job.attemptsMade,
        error: job.failedReason,
        data: job.data.data,
        failedAt: new Date(job.finishedOn ?? job.timestamp),
      }));
    },
    async retryFailed(name, id) {
      const job = await queueOf(name).getJob(toJobId(id));
      if (!job || !(await job.isFailed())) return false;
      await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
      return true;
    },
    onGivenUp(listener) {
      listeners.add(listener);
      return { [Symbol.dispose]: () => void listeners.delete(listener) };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...workers].map((worker) => worker[Symbol.asyncDispose]()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      queues.clear();
      await options.onClose?.();
    },
  };
}

/** BullMQ refuses whole numbers and colons as ids. */
function toJobId(id: string): string {
  if (id.startsWith(OF_SCHEDULE)) return id;
  return `j-${id.replaceAll('%', '%25').replaceAll(':', '%3A')}`;
}
