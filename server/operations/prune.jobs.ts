import { pruneHandledEvents } from '#core/db/inbox.ts';
import { pruneEvents } from '#core/db/retention.ts';
import type { Role } from '#core/module.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { JobDefinition, JobQueue } from '#core/ports/job-queue.ts';
import type { Logger } from '#core/ports/logger.ts';

const PRUNE = 'operations.prune';
const DAILY = '17 3 * * *';
const DAY_MS = 86_400_000;
const HANDLED_EVENT_DAYS = 30;

export interface PruneDeps {
  database: Database;
  clock: Clock;
  logger: Logger;
  jobQueue: JobQueue;
  retention: { eventDays: number; executionDays: number };
  pruneExecutions(olderThan: Date): Promise<number>;
}

export async function schedulePruning({ jobQueue }: Pick<PruneDeps, 'jobQueue'>): Promise<void> {
  await jobQueue.schedule(PRUNE, 'daily', { pattern: DAILY }, {});
}

/** Removes what nobody needs any more: marks of handled events, old events that all have passed, old executions. */
export function pruneJob(deps: PruneDeps): JobDefinition & { role: Role } {
  const { database, clock, logger, retention } = deps;
  return {
    role: 'bridge',
    name: PRUNE,
    async handle() {
      const ago = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
      const events = await pruneEvents(database, ago(retention.eventDays));
      const executions = await deps.pruneExecutions(ago(retention.executionDays));
      const handled = await pruneHandledEvents(database, ago(HANDLED_EVENT_DAYS));
      logger.info({ events, executions, handled }, 'old records removed');
    },
  };
}
