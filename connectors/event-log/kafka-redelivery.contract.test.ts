import { Kafka, logLevel, type Admin } from 'kafkajs';
import { describe, expect, test, vi } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { claimEvents } from '#core/db/inbox.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { freshKafka, hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { eventOf } from './log-under-test.ts';
import { openKafkaEventLog } from './kafka.ts';

const GROUP = 'test.again';
const EVENTS = 120;

async function stateOf(admin: Admin, groupId: string): Promise<string> {
  return (await admin.describeGroups([groupId])).groups[0]!.state;
}

describe.skipIf(!hasKafka)(NO_KAFKA, () => {
  test(
    'a member that joins in the middle of a batch, and offsets set back to the beginning, repeat deliveries but no effect',
    { timeout: 120_000 },
    async () => {
      await using database = await createTestDatabase([]);
      const { brokers, prefix } = freshKafka();
      const tenant = newId();
      const open = () => openKafkaEventLog({ database, brokers, prefix, partitions: 3, pollMs: 100, retryBaseMs: 20 });
      const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
      const groupId = `${prefix}${GROUP}`;
      await admin.connect();
      let delivered = 0;
      const effects: string[] = [];
      const slow = Promise.withResolvers<void>();
      const inBatch = Promise.withResolvers<void>();
      const consumer = {
        topic: 'mail.inbound' as const,
        group: GROUP,
        batchSize: 20,
        async handle(events: readonly EventEnvelope[]) {
          delivered += events.length;
          inBatch.resolve();
          await slow.promise;
          const fresh = await inTenant(database, tenant, (tx) =>
            claimEvents(
              tx,
              GROUP,
              events.map(({ id }) => id),
            ),
          );
          effects.push(...fresh);
        },
      };
      const events = Array.from({ length: EVENTS }, (_, n) => eventOf(tenant, n, String(n % 9)));
      {
        await using first = await open();
        await inTenant(database, tenant, (tx) => first.append(tx, 'mail.inbound', events));
        await using _one = await first.subscribe(consumer);
        await inBatch.promise;
        await using second = await open();
        // the group is divided anew while the first member has a batch in hand
        const joining = second.subscribe(consumer);
        await vi.waitFor(async () => expect(await stateOf(admin, groupId)).not.toBe('Stable'), { timeout: 20_000 });
        slow.resolve();
        await using _two = await joining;
        await vi.waitFor(() => expect(effects).toHaveLength(EVENTS), { timeout: 40_000, interval: 100 });
        await vi.waitFor(async () => expect(await first.lag('mail.inbound', GROUP)).toBe(0), { timeout: 40_000 });
      }
      const before = delivered;
      await admin.resetOffsets({ groupId, topic: `${prefix}mail.inbound`, earliest: true });
      await admin.disconnect();
      await using third = await open();
      await using _three = await third.subscribe(consumer);
      await vi.waitFor(() => expect(delivered).toBeGreaterThanOrEqual(before + EVENTS), { timeout: 40_000 });
      await vi.waitFor(async () => expect(await third.lag('mail.inbound', GROUP)).toBe(0), { timeout: 40_000 });
      expect(new Set(effects)).toEqual(new Set(events.map(({ id }) => id)));
      expect(effects).toHaveLength(EVENTS);
    },
  );
});
