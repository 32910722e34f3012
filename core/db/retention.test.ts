import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import type { Database } from '../ports/database.ts';
import { newId } from '../contracts/ids.ts';
import { asSystem } from './in-tenant.ts';
import { forgetEvents, pruneEvents } from './retention.ts';

const tenant = newId();

async function append(database: Database, topic: string, times: readonly string[], correlationId = newId()) {
  for (const time of times) {
    await asSystem(database, (tx) =>
      sql`insert into events (topic, tenant_id, event_id, partition_key, type, time, envelope)
        values (${topic}, ${tenant}::uuid, ${newId()}::uuid, 'k', 't', ${time}::timestamptz,
          ${JSON.stringify({ correlationid: correlationId })}::jsonb)`.execute(tx),
    );
  }
}

async function standAt(database: Database, topic: string, group: string, events: number) {
  await asSystem(database, (tx) =>
    sql`insert into consumer_offsets (topic, consumer_group, tx, "offset")
      select ${topic}, ${group}, tx, "offset" from events where topic = ${topic} order by tx, "offset" offset ${events - 1} limit 1`.execute(
      tx,
    ),
  );
}

async function times(database: Database): Promise<string[]> {
  const { rows } = await asSystem(database, (tx) =>
    sql<{ time: Date }>`select time from events order by "offset"`.execute(tx),
  );
  return rows.map(({ time }) => time.toISOString().slice(0, 10));
}

test('old events go once every group has passed them; what one group has still to read stays', async () => {
  await using database = await createTestDatabase([]);
  await append(database, 'a', ['2026-01-01', '2026-01-02', '2026-01-03', '2026-11-01']);
  await standAt(database, 'a', 'fast', 4);
  await standAt(database, 'a', 'slow', 2);
  expect(await pruneEvents(database, new Date('2026-08-01'))).toBe(2);
  expect(await times(database)).toEqual(['2026-01-03', '2026-11-01']);
});

test('a topic that nobody has read keeps everything', async () => {
  await using database = await createTestDatabase([]);
  await append(database, 'a', ['2026-01-01']);
  expect(await pruneEvents(database, new Date('2026-08-01'))).toBe(0);
});

test('the events of a deleted message are forgotten, those of others stay', async () => {
  await using database = await createTestDatabase([]);
  const messageId = newId();
  await append(database, 'a', ['2026-01-01', '2026-01-02'], messageId);
  await append(database, 'a', ['2026-01-03']);
  expect(await forgetEvents(database, newId(), [messageId])).toBe(0);
  expect(await forgetEvents(database, tenant, [messageId])).toBe(2);
  expect(await times(database)).toEqual(['2026-01-03']);
});
