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
  databasePool: {
    env: 'MAILFLEX_DATABASE_POOL',
    schema: setting.integer(2, 1_000),
    default: '10',
    doc: 'Connections to PostgreSQL at most, for each process; three more for jobs, wake-ups and readiness.',
  },
  databaseStatementMs: {
    env: 'MAILFLEX_DATABASE_STATEMENT_TIMEOUT_MS',
    schema: setting.integer(0, 3_600_000),
    default: '60000',
    doc: 'PostgreSQL ends a statement that takes longer, in milliseconds; 0 = no limit. Schema changes have none.',
  },
  databaseIdleMs: {
    env: 'MAILFLEX_DATABASE_IDLE_TIMEOUT_MS',
    schema: setting.integer(0, 3_600_000),
    default: '60000',
    doc: 'PostgreSQL ends a transaction that waits so long for its next statement, in milliseconds; 0 = no limit.',
  },
});
export type DatabaseConfig = ConfigOf<typeof databaseConfig>;
