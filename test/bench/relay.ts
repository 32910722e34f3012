/**
 * How many events a second the relay takes from PostgreSQL to Kafka: `node test/bench/relay.ts [events]`, with
 * MAILFLEX_TEST_POSTGRES and MAILFLEX_TEST_KAFKA set (test/servers).
 */
import { performance } from 'node:perf_hooks';
import { openPostgresDatabase } from '#connectors/database/postgres.ts';
import { openKafkaEventLog } from '#connectors/event-log/kafka.ts';
import { createOutboxEventLog } from '#connectors/event-log/outbox-table.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { coreMigrations } from '#core/db/core.migrations.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { migrate } from '#core/db/migrate.ts';
import { freshKafka } from '#test/harness/kafka.ts';
import { freshPostgres } from '#test/harness/postgres.ts';
import { machine } from './machine.ts';

const EVENTS = Number(process.argv[2] ?? 20_000);
const AT_ONCE = 500;
/** more than a received mail says */
const DATA_CHARACTERS = 1_000;

const tenant = newId();
await using database = await openPostgresDatabase({ url: await freshPostgres() });
await migrate(database, coreMigrations);
{
  await using outbox = createOutboxEventLog({ database });
  for (let from = 0; from < EVENTS; from += AT_ONCE) {
    const events = Array.from({ length: AT_ONCE }, (_, n) => eventOf(from + n));
    await inTenant(database, tenant, (tx) => outbox.append(tx, 'mail.inbound', events));
  }
}
process.stdout.write(`${machine()}\n`);
const startedAt = performance.now();
const cpu = process.cpuUsage();
await using log = await openKafkaEventLog({ database, ...freshKafka() });
const handled = Promise.withResolvers<void>();
let count = 0;
let relayedMs = 0;
await using _consumer = await log.subscribe({
  topic: 'mail.inbound',
  group: 'bench.relay',
  batchSize: 500,
  async handle(events) {
    count += events.length;
    if (count >= EVENTS) handled.resolve();
  },
});
const joinedMs = performance.now() - startedAt;
await handled.promise;
relayedMs = performance.now() - startedAt;
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(
  `${EVENTS} events of ${DATA_CHARACTERS} characters from PostgreSQL over Kafka to a consumer: ` +
    `${Math.round((EVENTS / relayedMs) * 1000)} a second, with ${Math.round(joinedMs)} ms until the group had joined; ` +
    `${((user + system) / 1000 / relayedMs).toFixed(2)} CPUs in this process\n`,
);

function eventOf(n: number): EventEnvelope {
  return {
    specversion: '1.0',
    id: newId(),
    source: 'mailflex/bench',
    type: 'bench.event.happened',
    subject: newId(),
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    tenantid: tenant,
    userid: newId(),
    actorid: 'smtp',
    correlationid: newId(),
    schemaversion: 1,
    partitionkey: `${tenant}:${n % 100}`,
    data: { n, text: 'x'.repeat(DATA_CHARACTERS) },
  };
}
