import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { temporaryFolder } from '#test/harness/mailflex.ts';
import { eventOf } from './log-under-test.ts';
import { openKafkaEventLog } from './kafka.ts';

const script = fileURLToPath(new URL('../../test/servers/kafka.sh', import.meta.url));
const kafka = async (command: 'start' | 'stop', folder: string): Promise<string> => {
  const { stdout } = await promisify(execFile)('bash', [script, command, folder]);
  return stdout.trim();
};

describe.skipIf(!hasKafka)(NO_KAFKA, () => {
  test(
    'events appended while the broker is down are delivered in order when it is back',
    { timeout: 120_000 },
    async () => {
      await using folder = await temporaryFolder();
      await using database = await createTestDatabase([]);
      const broker = await kafka('start', folder.path);
      try {
        await using log = await openKafkaEventLog({ database, brokers: [broker], partitions: 2, pollMs: 100 });
        const tenant = newId();
        const append = (from: number) =>
          inTenant(database, tenant, (tx) =>
            log.append(
              tx,
              'mail.inbound',
              Array.from({ length: 50 }, (_, n) => eventOf(tenant, from + n)),
            ),
          );
        const first = new Set<number>();
        await using _running = await log.subscribe({
          topic: 'mail.inbound',
          group: 'test.outage',
          async handle(events: readonly EventEnvelope[]) {
            for (const { data } of events) first.add((data as { n: number }).n);
          },
        });
        await append(0);
        await vi.waitFor(() => expect(first.size).toBe(50), { timeout: 20_000 });
        await kafka('stop', folder.path);
        await append(50);
        expect(await kafka('start', folder.path)).toBe(broker);
        await append(100);
        await vi.waitFor(() => expect(first.size).toBe(150), { timeout: 60_000, interval: 100 });
        // a set keeps the order of first deliveries
        expect([...first]).toEqual(Array.from({ length: 150 }, (_, n) => n));
      } finally {
        await kafka('stop', folder.path);
      }
    },
  );
});
