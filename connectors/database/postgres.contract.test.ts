import { describe } from 'vitest';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { describeDatabase } from './database.contract.ts';
import { openPostgresDatabase } from './postgres.ts';

describe.skipIf(!hasPostgres)(NO_POSTGRES, () => {
  describeDatabase('PostgreSQL', async () => openPostgresDatabase({ url: await freshPostgres() }));
});
