import type { ActionRunner } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Telemetry } from '#core/ports/telemetry.ts';
import type { WorkflowCache } from './engine/workflow-cache.ts';
import type { CodeRunner } from './isolate/code-runner.ts';
import type { WebhookSecrets } from './webhook/signature.ts';
import type { WorkflowsConfig } from './workflows.config.ts';

export interface WorkflowsDeps {
  database: Database;
  jobQueue: JobQueue;
  /** asked when needed: actions are collected after the modules are made */
  actionRunner: () => ActionRunner;
  liveFeed: LiveFeed;
  logger: Logger;
  clock: Clock;
  telemetry?: Telemetry;
  config: WorkflowsConfig;
  /** 32 bytes of this installation that stay the same: the secrets of webhooks are derived from them */
  secretKey: () => Uint8Array;
}

/** What the parts of this folder share. */
export interface WorkflowsContext extends WorkflowsDeps {
  cache: WorkflowCache;
  codeRunner: CodeRunner;
  webhookSecrets: WebhookSecrets;
}
