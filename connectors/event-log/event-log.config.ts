import { z } from 'zod';
import { defineConfig, setting, type ConfigOf } from '#core/config.ts';

export const eventLogConfig = defineConfig({
  eventRetryMs: {
    env: 'MAILFLEX_EVENT_RETRY_MS',
    schema: setting.integer(1, 3_600_000),
    default: '2000',
    doc: 'Delay before an event that failed is tried again, in milliseconds; it doubles with each attempt.',
  },
  kafkaBrokers: {
    env: 'MAILFLEX_KAFKA_BROKERS',
    schema: setting
      .list()
      .pipe(z.array(z.string().regex(/^[^\s:/]+:\d+$/, 'must be host:port, separated by commas')).min(1))
      .optional(),
    doc: 'Apache Kafka brokers (`host:port,host:port`) to carry the events instead of the database alone.',
  },
  kafkaPrefix: {
    env: 'MAILFLEX_KAFKA_PREFIX',
    schema: z.string().regex(/^[\w.-]{0,100}$/, 'may hold letters, digits, dot, dash and underscore'),
    default: 'mailflex.',
    doc: 'Start of the names of topics and consumer groups on Kafka.',
  },
  kafkaPartitions: {
    env: 'MAILFLEX_KAFKA_PARTITIONS',
    schema: setting.integer(1, 1_000),
    default: '6',
    doc: 'Partitions of topics that are made: at most so many processes of one role share its work.',
  },
  kafkaRetentionHours: {
    env: 'MAILFLEX_KAFKA_RETENTION_HOURS',
    schema: setting.integer(1, 87_600),
    default: '168',
    doc: 'How long topics that are made keep events; the database keeps them in any case.',
  },
  kafkaTls: {
    env: 'MAILFLEX_KAFKA_TLS',
    schema: setting.boolean(),
    default: 'false',
    doc: 'Whether Kafka is spoken to over TLS.',
  },
  kafkaUser: {
    env: 'MAILFLEX_KAFKA_USER',
    schema: setting.optionalText(),
    doc: 'User at Kafka (SASL SCRAM-SHA-512); unset = none.',
  },
  kafkaPassword: {
    env: 'MAILFLEX_KAFKA_PASSWORD',
    schema: setting.optionalText(),
    doc: 'Password of that user.',
    secret: true,
  },
});
export type EventLogConfig = ConfigOf<typeof eventLogConfig>;
