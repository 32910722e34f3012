import { sql } from 'kysely';
import { Partitioners, type KafkaMessage } from 'kafkajs';
import { toErrorBody } from '#core/contracts/errors.ts';
import { TOPICS, type EventEnvelope, type Topic } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import type { Database } from '#core/ports/database.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import { reachEngine } from '../reach-engine.ts';
import { createDeadLetters } from './dead-letters.ts';
import { appendEvents, CHANNEL, countEventsAfter, countRetries, readEvents } from './event-table.ts';
import { createGroupPosition } from './group-position.ts';
import {
  countUncommitted,
  createKafka,
  ensureTopics,
  kafkaEngine,
  type KafkaAddress,
  type TopicShape,
} from './kafka-client.ts';
import { startKafkaMember } from './kafka-member.ts';
import { fromMessage, type Decoded } from './kafka-message.ts';
import { startRelay } from './kafka-relay.ts';
import type { Member } from './member.ts';
import { createRetries } from './retries.ts';

export interface KafkaOptions extends KafkaAddress, Partial<TopicShape> {
  database: Database;
  logger?: Logger | undefined;
  /** of topics and groups. Default `mailflex.` */
  prefix?: string;
  /** delay before the second attempt; doubles from there. Default 2000 */
  retryBaseMs?: number;
  /** default 1000 */
  pollMs?: number;
  /** a relay that does not renew for so long has lost its topic to another. Default 10000 */
  leaseMs?: number;
  /** default 3000 */
  graceMs?: number;
}

const RELAY = 'kafka.relay';
const WEEK_MS = 7 * 24 * 3_600_000;

/** The event log on Apache Kafka: rows of the table `events`, relayed in order, handled by Kafka consumer groups. */
export async function openKafkaEventLog(options: KafkaOptions): Promise<EventLog & AsyncDisposable> {
  const { database, logger, prefix = 'mailflex.', retryBaseMs = 2_000, pollMs = 1_000 } = options;
  const { leaseMs = 10_000, graceMs = 3_000, partitions = 6, retentionMs = WEEK_MS } = options;
  const owner = newId();
  const named = (name: string) => `${prefix}${name}`;
  const kafka = createKafka(options, logger);
  const admin = kafka.admin();
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
  });
  const members = new Map<Member, Topic>();
  const timing = { pollMs, pauseMs: pollMs, graceMs, renewMs: database.singleProcess ? Infinity : leaseMs / 3 };
  const positionOf = (topic: Topic, group: string) => createGroupPosition({ database, topic, group, owner, leaseMs });

  await using stack = new AsyncDisposableStack();
  stack.defer(() => admin.disconnect());
  stack.defer(() => producer.disconnect());
  const address = options.brokers.join(',');
  await reachEngine({ env: 'MAILFLEX_KAFKA_BROKERS', address, withinMs: 20_000 }, async () => {
    await ensureTopics(options, logger, TOPICS.map(named), { partitions, retentionMs });
    await Promise.all([admin.connect(), producer.connect()]);
  });
  const engine = stack.use(kafkaEngine(options));
  const relays = new Map<Topic, Member>();
  for (const topic of TOPICS) {
    const position = positionOf(topic, RELAY);
    relays.set(topic, stack.use(startRelay({ producer, position, topic: named(topic), logger, timing })));
  }
  const wake = (topic: string) => relays.get(topic as Topic)?.wake();
  const acrossProcesses = !database.singleProcess && database.listen !== undefined;
  if (acrossProcesses) stack.use((await database.listen?.(CHANNEL, wake)) ?? null);
  stack.defer(async () => {
    await Promise.all([...members.keys()].map((member) => member[Symbol.asyncDispose]()));
  });

  /** Messages as events, those without data completed from the table; what is no event at all is reported and left. */
  async function decode(topic: Topic, messages: readonly KafkaMessage[]): Promise<EventEnvelope[]> {
    const events: EventEnvelope[] = [];
    for (const message of messages) {
      let decoded: Decoded;
      try {
        decoded = fromMessage(message);
      } catch (error) {
        logger?.error(
          { topic, offset: message.offset, error: toErrorBody(error) },
          'message is not an event, left out',
        );
        continue;
      }
      if ('event' in decoded) events.push(decoded.event);
      else events.push(...(await find(topic, decoded.left)));
    }
    return events;
  }
  async function find(topic: Topic, { tenantId, eventId }: { tenantId: string; eventId: string }) {
    const { rows } = await sql<{ envelope: EventEnvelope }>`
      select envelope from events
      where topic = ${topic} and tenant_id = ${tenantId}::uuid and event_id = ${eventId}::uuid`.execute(
      database.kysely,
    );
    return rows.map((row) => row.envelope);
  }

  const deadLetters = createDeadLetters({
    database,
    onReplay: () => {
      for (const member of members.keys()) member.wake();
    },
  });
  const owned = stack.move();
  return {
    engine,
    async append(tx, topic, events) {
      if (events.length === 0) return;
      await appendEvents(tx, topic, events, { notify: acrossProcesses });
      afterCommit(tx, () => wake(topic));
    },
    async subscribe(consumer, { signal } = {}) {
      signal?.throwIfAborted();
      const { topic, group, attempts = 5 } = consumer;
      const member = await startKafkaMember({
        kafka,
        topic: named(topic),
        groupId: named(group),
        consumer,
        retries: createRetries({ database, topic, group, attempts, baseMs: retryBaseMs }),
        onGivenUp: (event) => deadLetters.tell(event, group),
        // not the topic itself: a position there would keep its events from being pruned
        lease: createGroupPosition({ database, topic: `${topic}#retries`, group, owner: newId(), leaseMs }),
        decode: (messages) => decode(topic, messages),
        logger,
        timing,
      });
      members.set(member, topic);
      async function stop(): Promise<void> {
        signal?.removeEventListener('abort', stopQuietly);
        await member[Symbol.asyncDispose]();
        members.delete(member);
      }
      const stopQuietly = () => void stop().catch(() => {});
      signal?.addEventListener('abort', stopQuietly, { once: true });
      return { [Symbol.asyncDispose]: stop };
    },
    read: (topic, options_) => readEvents(database, topic, options_),
    async lag(topic, group) {
      // in this order: an event on its way from here to there is counted twice rather than not at all
      const unrelayed = await countEventsAfter(database, topic, RELAY);
      const uncommitted = await countUncommitted(admin, named(topic), named(group));
      return unrelayed + uncommitted + (await countRetries(database, topic, group));
    },
    deadLetters,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
