import { toErrorBody } from '#core/contracts/errors.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import { tenantOf } from './job-letters.ts';

/** Open pages hear at once of what this process gives up on. */
export function tellDeadLetters(deps: {
  eventLog: EventLog;
  jobQueue: JobQueue;
  liveFeed: LiveFeed;
  logger: Logger;
  usersOf(tenantId: string): Promise<readonly string[]>;
}): Disposable {
  const { eventLog, jobQueue, liveFeed, logger, usersOf } = deps;
  const tell = (tenantId: string, userId: string) =>
    liveFeed.publish(tenantId, userId, { kind: 'dead-letter', id: null });

  async function tellOfJob(data: unknown): Promise<void> {
    const tenantId = tenantOf(data);
    // work of the system itself: nobody's page shows it
    if (tenantId === null) return;
    for (const userId of await usersOf(tenantId)) tell(tenantId, userId);
  }

  using stack = new DisposableStack();
  stack.use(eventLog.deadLetters.onGivenUp(({ tenantid, userid }) => tell(tenantid, userid)));
  stack.use(
    jobQueue.onGivenUp(({ name, data }) => {
      logger.error({ job: name }, 'job moved to the dead letters');
      tellOfJob(data).catch((error: unknown) =>
        logger.warn({ error: toErrorBody(error) }, 'a dead letter was not told to open pages'),
      );
    }),
  );
  return stack.move();
}
