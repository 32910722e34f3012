import { z } from 'zod';
import { defineConfig, setting, type ConfigOf } from '#core/config.ts';

export const databaseConfig = defineConfig({
  data: {
    env: 'MAILFLEX_DATA',
    schema: setting.text(),
    default: './data',
    doc: 'Directory for everything Mailflex keeps; one process at a time.',
  },
  databaseUrl: {
    env: 'MAILFLEX_DATABASE_URL',
    schema: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
    doc: 'PostgreSQL 15 or later instead of the embedded database.',
    secret: true,
  },
});
export type DatabaseConfig = ConfigOf<typeof databaseConfig>;
