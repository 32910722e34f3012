import type { Database } from '#core/ports/database.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { EventLogConfig } from './event-log.config.ts';
import { createOutboxEventLog } from './outbox-table.ts';

export { eventLogConfig, type EventLogConfig } from './event-log.config.ts';

/** The only place that knows what carries the events. Needs `coreMigrations`. Dispose it before the database. */
export async function createEventLog(
  config: EventLogConfig,
  deps: { database: Database; logger?: Logger },
): Promise<EventLog & AsyncDisposable> {
  const retryBaseMs = config.eventRetryMs;
  if (!config.kafkaBrokers) return createOutboxEventLog({ ...deps, retryBaseMs });
  const { openKafkaEventLog } = await import('./kafka.ts');
  return openKafkaEventLog({
    ...deps,
    retryBaseMs,
    brokers: config.kafkaBrokers,
    prefix: config.kafkaPrefix,
    partitions: config.kafkaPartitions,
    retentionMs: config.kafkaRetentionHours * 3_600_000,
    tls: config.kafkaTls,
    user: config.kafkaUser,
    password: config.kafkaPassword,
  });
}
