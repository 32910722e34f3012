import type { Database } from '#core/ports/database.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { EventLogConfig } from './event-log.config.ts';
import { createOutboxEventLog } from './outbox-table.ts';

export { eventLogConfig, type EventLogConfig } from './event-log.config.ts';

/** The only place that knows what carries the events. Needs `coreMigrations`. Dispose it before the database. */
export function createEventLog(
  config: EventLogConfig,
  deps: { database: Database; logger?: Logger },
): EventLog & AsyncDisposable {
  return createOutboxEventLog({ ...deps, retryBaseMs: config.eventRetryMs });
}
