import { defineConfig, setting } from '#core/config.ts';
import type { ConfigOf } from '#core/config.ts';

export const workflowsConfig = defineConfig({
  webhookMaxBytes: {
    env: 'MAILFLEX_WEBHOOK_MAX_BYTES',
    schema: setting.integer(1024, 16 * 1024 * 1024),
    default: String(256 * 1024),
    doc: 'Largest body of a request to a webhook, in bytes.',
  },
  webhookPerSecond: {
    env: 'MAILFLEX_WEBHOOK_PER_SECOND',
    schema: setting.integer(1, 100_000),
    default: '100',
    doc: 'Requests to one webhook in a second; above it the answer is 429.',
  },
});
export type WorkflowsConfig = ConfigOf<typeof workflowsConfig>;
