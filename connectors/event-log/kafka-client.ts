import { Kafka, logLevel, type Admin, type KafkaConfig, type RetryOptions } from 'kafkajs';
import type { Engine } from '#core/ports/engine.ts';
import type { Logger } from '#core/ports/logger.ts';
import { keptProbe } from '../kept-probe.ts';

export interface KafkaAddress {
  /** `host:port` */
  brokers: readonly string[];
  tls?: boolean | undefined;
  /** SASL SCRAM-SHA-512 */
  user?: string | undefined;
  password?: string | undefined;
}

/** Waits between two attempts at most so long: kafkajs' own 30 s would outlast most restarts of a broker. */
const RETRY: RetryOptions = { initialRetryTime: 200, maxRetryTime: 2_000 };

export function createKafka(address: KafkaAddress, logger: Logger | undefined, retry: RetryOptions = RETRY): Kafka {
  return new Kafka({
    ...configOf(address),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry,
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ level, log }) => {
        const fields = { kafka: log.message, topic: log['topic'] as unknown, groupId: log['groupId'] as unknown };
        // kafkajs reports as error what it tries again by itself
        if (level <= logLevel.WARN) logger?.warn(fields, 'Kafka client');
      },
  });
}

function configOf(address: KafkaAddress): KafkaConfig {
  const config: KafkaConfig = { clientId: 'mailflex', brokers: [...address.brokers] };
  if (address.tls) config.ssl = true;
  if (address.user) {
    config.sasl = { mechanism: 'scram-sha-512', username: address.user, password: address.password ?? '' };
  }
  return config;
}

const PROBE_MS = 1_500;

/** Asks the brokers who leads them; on a connection of its own, which does not try again by itself. */
export function kafkaEngine(address: KafkaAddress): Engine & Disposable {
  const timeouts = { connectionTimeout: PROBE_MS, authenticationTimeout: PROBE_MS, requestTimeout: PROBE_MS };
  const kafka = new Kafka({
    ...configOf(address),
    ...timeouts,
    retry: { retries: 0 },
    logLevel: logLevel.NOTHING,
  });
  return keptProbe({
    name: 'Apache Kafka',
    make: () => kafka.admin(),
    open: (admin) => admin.connect(),
    async ask(admin) {
      const { controller, brokers } = await admin.describeCluster();
      if (controller === null || brokers.length === 0) throw new Error('the brokers have no controller');
    },
    giveUp: (admin) => void admin.disconnect().catch(() => {}),
  });
}

export interface TopicShape {
  partitions: number;
  retentionMs: number;
}

/** Makes the topics that are missing; those that are there stay as they are. Fails soon when no broker answers. */
export async function ensureTopics(
  address: KafkaAddress,
  logger: Logger | undefined,
  topics: readonly string[],
  shape: TopicShape,
): Promise<void> {
  const admin = createKafka(address, logger, { retries: 3, initialRetryTime: 200 }).admin();
  try {
    await admin.connect();
    await createMissing(admin, topics, shape);
  } finally {
    await admin.disconnect();
  }
}

async function createMissing(admin: Admin, topics: readonly string[], shape: TopicShape): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = topics.filter((topic) => !existing.has(topic));
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: true,
    topics: missing.map((topic) => ({
      topic,
      numPartitions: shape.partitions,
      // the broker's default
      replicationFactor: -1,
      configEntries: [{ name: 'retention.ms', value: String(shape.retentionMs) }],
    })),
  });
}

/** What a group has not committed yet, over all partitions. */
export async function countUncommitted(admin: Admin, topic: string, groupId: string): Promise<number> {
  // first the ends: what is handled in between is counted once too often, never too seldom
  const ends = await admin.fetchTopicOffsets(topic);
  const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
  const offsetOf = new Map(committed?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
  let count = 0n;
  for (const { partition, high, low } of ends) {
    const at = offsetOf.get(partition) ?? -1n;
    count += BigInt(high) - (at < BigInt(low) ? BigInt(low) : at);
  }
  return Number(count);
}
