import { describe, expect, test } from 'vitest';
import { restoreDrill } from '#test/drills/restore-drill.ts';
import { archivedSize, embeddedSize } from '#test/drills/sizes.ts';
import { hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { hasServer, needs } from '#test/harness/mail-servers.ts';
import { temporaryFolder } from '#test/harness/mailflex.ts';
import { hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { hasRedis, NO_REDIS } from '#test/harness/redis.ts';

const MAILS = 150;
const ASKING = 50;
const EXPECTED = {
  missing: 0,
  asking: ASKING,
  tasks: ASKING,
  tasksTwice: 0,
  effects: ASKING,
  effectsTwice: 0,
};
const drill = { mails: MAILS, log: () => undefined };

describe.skipIf(!hasServer('dovecot'))(needs('dovecot'), () => {
  test('wiped, restored and synced again: every mail, task and effect is there once, though mail came in after the backup', async () => {
    await using folder = await temporaryFolder();
    const result = await restoreDrill(drill, embeddedSize(folder.path));
    expect(result).toMatchObject(EXPECTED);
    // otherwise nothing was lost
    expect(result.storedAtBackup).toBeLessThan(result.storedBeforeLoss);
    expect(result.recognised).toBeGreaterThan(0);
  }, 240_000);

  describe.skipIf(!(hasPostgres && hasKafka && hasRedis))([NO_POSTGRES, NO_KAFKA, NO_REDIS].join('; '), () => {
    test('the same with PostgreSQL brought back from its WAL archive, with Kafka and Redis ahead of it', async () => {
      await using folder = await temporaryFolder();
      await using size = await archivedSize(folder.path);
      const result = await restoreDrill(drill, size);
      expect(result).toMatchObject(EXPECTED);
      expect(result.recognised).toBeGreaterThan(0);
    }, 240_000);
  });
});
