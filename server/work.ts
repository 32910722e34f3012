import { setTimeout as delay } from 'node:timers/promises';
import type { FeatureModule, Role } from '#core/module.ts';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';

const IDLE_POLL_MS = 25;
/** with more events than this to go; counting is work for the database as well */
const BUSY = 100;
const BUSY_POLL_MS = 250;

export interface WorkDeps {
  features: readonly FeatureModule[];
  roles: readonly Role[];
  /** those of the roles */
  consumers: readonly Consumer[];
  eventLog: EventLog;
  jobQueue: JobQueue;
  /** false: nothing that takes in mail from outside */
  listen: boolean;
}

/** Starts jobs, consumers and listeners of these roles; the stack ends them in reverse order: first what takes in work. */
export async function startWork(deps: WorkDeps, stack: AsyncDisposableStack): Promise<void> {
  const { features, roles, eventLog, jobQueue } = deps;
  for (const job of features.flatMap((feature) => feature.jobs ?? [])) {
    if (roles.includes(job.role)) stack.use(await jobQueue.work(job));
  }
  for (const consumer of deps.consumers) stack.use(await eventLog.subscribe(consumer));
  for (const role of roles) {
    if (role === 'bridge' && !deps.listen) continue;
    for (const feature of features) if (feature.start) stack.use(await feature.start(role));
  }
}

/**
 * Resolves when every group has handled everything. A group that handles events may append events for another one, so
 * all must be at rest in the same round, and in the next one again.
 */
export async function waitUntilIdle(
  eventLog: EventLog,
  consumers: readonly Consumer[],
  signal?: AbortSignal,
): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    signal?.throwIfAborted();
    let lag = 0;
    for (const { topic, group } of consumers) {
      lag = await eventLog.lag(topic, group);
      if (lag > 0) break;
    }
    quiet = lag === 0 ? quiet + 1 : 0;
    const pause = lag > BUSY ? BUSY_POLL_MS : IDLE_POLL_MS;
    if (quiet < 2) await delay(pause, undefined, signal ? { signal } : {});
  }
}
