import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freshKafka } from '#test/harness/kafka.ts';
import { runMailflex } from '#test/harness/mailflex.ts';
import { testRedis } from '#test/harness/redis.ts';
import type { Recoverable } from './restore-drill.ts';

const run = promisify(execFile);

/** One process: `mailflex backup` while it runs, `mailflex restore` into an empty data directory. */
export function embeddedSize(folder: string): Recoverable {
  const data = `${folder}/data`;
  const file = `${folder}/backup.gz`;
  return {
    data,
    env: {},
    backup: () => mailflex(['backup', file, '--data', data], {}),
    async wipeAndRestore() {
      await rm(data, { recursive: true });
      await mailflex(['restore', file, '--data', data], {});
    },
  };
}

/**
 * PostgreSQL with its WAL in an archive, Kafka and Redis: the base backup is from before the first mail, the archive ends where
 * `backup` was called; whatever was written later is gone with the server.
 */
export async function archivedSize(folder: string): Promise<Recoverable & AsyncDisposable> {
  const script = fileURLToPath(new URL('../servers/postgres-archive.sh', import.meta.url));
  const call = async (command: string) => (await run('bash', [script, command, `${folder}/postgres`])).stdout.trim();
  const url = await call('start');
  const { brokers, prefix } = freshKafka();
  const data = `${folder}/data`;
  const env = {
    MAILFLEX_DATABASE_URL: url,
    MAILFLEX_KAFKA_BROKERS: brokers.join(','),
    MAILFLEX_KAFKA_PREFIX: prefix,
    MAILFLEX_REDIS_URL: Object.assign(new URL(testRedis()), { pathname: '/9' }).href,
    MAILFLEX_BLOB_DIR: `${folder}/blobs`,
  };
  return {
    data,
    env,
    backup: async () => void (await call('archive')),
    async wipeAndRestore() {
      await call('lose');
      await rm(data, { recursive: true });
      await call('restore');
      await mailflex(['after-restore', '--data', data], env);
    },
    [Symbol.asyncDispose]: async () => void (await call('stop')),
  };
}

async function mailflex(args: readonly string[], env: Record<string, string>): Promise<void> {
  const { status, stderr } = await runMailflex(args, { env });
  if (status !== 0) throw new Error(`mailflex ${args.join(' ')} ended with ${status}:\n${stderr}`);
}
