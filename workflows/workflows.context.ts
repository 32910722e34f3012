import type { ActionRunner } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { WorkflowCache } from './engine/workflow-cache.ts';
import type { CodeRunner } from './isolate/code-runner.ts';

export interface WorkflowsDeps {
  database: Database;
  jobQueue: JobQueue;
  /** asked when needed: actions are collected after the modules are made */
  actionRunner: () => ActionRunner;
  liveFeed: LiveFeed;
  logger: Logger;
  clock: Clock;
}

/** What the parts of this folder share. */
export interface WorkflowsContext extends WorkflowsDeps {
  cache: WorkflowCache;
  codeRunner: CodeRunner;
}
