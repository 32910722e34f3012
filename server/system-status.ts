import { TOPICS } from '#core/contracts/event.ts';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';
import type { Role } from '#core/module.ts';
import type { MailBridge } from '#mail-bridge/index.ts';
import type { Config } from './config.ts';
import type { SystemStatus } from './operations/system.actions.ts';
import { version } from './version.ts';

export interface StatusDeps {
  config: Config;
  roles: readonly Role[];
  consumers: readonly Consumer[];
  mailBridge: MailBridge;
  /** the name of the language model, or 'offline' */
  model: string;
  eventLog: EventLog;
}

export async function systemStatus(deps: StatusDeps): Promise<Omit<SystemStatus, 'operator'>> {
  const { smtp, lmtp } = deps.mailBridge.listening();
  const pending = await pendingWork(deps);
  return {
    version,
    roles: [...deps.roles],
    engines: {
      database: deps.config.database.databaseUrl ? 'PostgreSQL' : 'embedded PostgreSQL',
      events: deps.config.eventLog.kafkaBrokers ? 'Apache Kafka' : 'database',
      jobs: deps.config.jobQueue.redisUrl ? 'Redis' : 'database',
      blobs: deps.config.blobStore.s3Endpoint ? 'S3' : 'files',
      vectors: deps.config.vectorIndex.qdrantUrl ? 'Qdrant' : 'embedded',
      embedder: deps.config.embedder.embedder,
    },
    smtp,
    lmtp,
    model: deps.model,
    pending,
  };
}

export interface PendingWorkDeps {
  consumers: readonly Pick<Consumer, 'topic' | 'group'>[];
  eventLog: Pick<EventLog, 'lag'>;
  mailBridge: { spooled(): { messages: number } };
}

/**
 * What each group has still to handle, and the mails that are acknowledged but not stored. Counted along the stream: work that
 * moves on meanwhile is counted twice rather than not at all, so that all zero means done.
 */
export async function pendingWork({
  consumers,
  eventLog,
  mailBridge,
}: PendingWorkDeps): Promise<Record<string, number>> {
  const pending: Record<string, number> = { 'mail-bridge.spool': mailBridge.spooled().messages };
  for (const upstream of TOPICS) {
    const groups = consumers.filter(({ topic }) => topic === upstream);
    await Promise.all(groups.map(async ({ topic, group }) => (pending[group] = await eventLog.lag(topic, group))));
  }
  return pending;
}
