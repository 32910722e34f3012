import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeDatabase } from './database.contract.ts';
import { openEmbeddedDatabase } from './embedded/embedded.ts';
import { createTestDatabase } from './testing.ts';

const directories: string[] = [];
afterAll(async () => {
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
});

describeDatabase('embedded, in memory', () => createTestDatabase([]));

describeDatabase('embedded, on disk in a worker', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'mailflex-contract-'));
  directories.push(directory);
  return openEmbeddedDatabase({ directory, migrations: [] });
});
