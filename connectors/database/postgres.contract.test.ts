import { test } from 'vitest';
import { describeDatabase } from './database.contract.ts';
import { openPostgresDatabase } from './postgres.ts';

const url = process.env.MAILFLEX_TEST_POSTGRES;

if (url) describeDatabase('PostgreSQL', () => openPostgresDatabase({ url }));
else test.skip('PostgreSQL: set MAILFLEX_TEST_POSTGRES to the postgres:// address of an empty database', () => {});
