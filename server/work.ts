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

/**
 * Starts jobs, consumers and listeners of these roles. On the way down all that takes in work stops at once, each with its own
 * patience for what it has in hand, so that together they stay below the patience of who stops us; then what they worked with.
 */
export async function startWork(deps: WorkDeps, stack: AsyncDisposableStack): Promise<void> {
  const { features, roles, eventLog, jobQueue } = deps;
  const takers: AsyncDisposable[] = [];
  const engines = stack.use(new AsyncDisposableStack());
  stack.defer(() => endTogether(takers));
  for (const job of features.flatMap((feature) => feature.jobs ?? [])) {
    if (roles.includes(job.role)) takers.push(await jobQueue.work(job));
  }
  for (const consumer of deps.consumers) takers.push(await eventLog.subscribe(consumer));
  for (const role of roles) {
    if (role === 'bridge' && !deps.listen) continue;
    for (const feature of features) {
      const started = await feature.start?.(role);
      if (started && role === 'bridge') takers.push(started);
      else if (started) engines.use(started);
    }
  }
}

/** All of them, also when one of them fails; then the first failure is thrown. */
async function endTogether(running: readonly AsyncDisposable[]): Promise<void> {
  const ended = await Promise.allSettled(running.map((one) => one[Symbol.asyncDispose]()));
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason;
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
