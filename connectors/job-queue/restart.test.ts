import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openEmbeddedDatabase } from '#connectors/database/embedded/embedded.ts';
import { createBullmqJobQueue } from './bullmq.ts';
import { createEmbeddedPool, SCHEMA } from './embedded-pool.ts';

// processes of their own, on a machine that may be busy
vi.setConfig({ testTimeout: 60_000 });

test('the job in hand when the process is killed is run again after the restart', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'mailflex-jobs-'));
  const holder = fork(join(import.meta.dirname, 'testing', 'holder.ts'), [directory]);
  try {
    await once(holder, 'message');
    holder.kill('SIGKILL');
    await once(holder, 'exit');

    await using database = await openEmbeddedDatabase({ directory, migrations: [] });
    await using queue = await createBullmqJobQueue({ pool: createEmbeddedPool(database), schema: SCHEMA, lockMs: 900 });
    const seen: unknown[] = [];
    await queue.work({ name: 'test.held', handle: async (data) => void seen.push(data) });
    await vi.waitFor(() => expect(seen).toEqual(['held']), { timeout: 30_000 });
    await vi.waitFor(
      async () => expect(await queue.counts('test.held')).toMatchObject({ active: 0, waiting: 0, failed: 0 }),
      { timeout: 10_000 },
    );
  } finally {
    holder.kill('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  }
});
