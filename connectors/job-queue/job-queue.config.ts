import { z } from 'zod';
import { defineConfig, type ConfigOf } from '#core/config.ts';

export const jobQueueConfig = defineConfig({
  redisUrl: {
    env: 'MAILFLEX_REDIS_URL',
    schema: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// address' }).optional(),
    doc: 'Redis, Valkey or DragonflyDB for the jobs instead of the database; needs `maxmemory-policy noeviction`.',
    secret: true,
  },
});
export type JobQueueConfig = ConfigOf<typeof jobQueueConfig>;
