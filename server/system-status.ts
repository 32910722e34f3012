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
  const pending = await Promise.all(
    deps.consumers.map(async ({ topic, group }) => [group, await deps.eventLog.lag(topic, group)] as const),
  );
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
    pending: { ...Object.fromEntries(pending), 'mail-bridge.spool': deps.mailBridge.spooled().messages },
  };
}
