import { defineConfig, setting, type ConfigOf } from '#core/config.ts';

export const eventLogConfig = defineConfig({
  eventRetryMs: {
    env: 'MAILFLEX_EVENT_RETRY_MS',
    schema: setting.integer(1, 3_600_000),
    default: '2000',
    doc: 'Delay before an event that failed is tried again, in milliseconds; it doubles with each attempt.',
  },
});
export type EventLogConfig = ConfigOf<typeof eventLogConfig>;
