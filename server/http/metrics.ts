import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';

export interface Metrics {
  registry: Registry;
  /** counts what this consumer handles */
  observe(consumer: Consumer): Consumer;
}

export function createMetrics({
  eventLog,
  consumers,
}: {
  eventLog: EventLog;
  consumers: readonly Consumer[];
}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const handled = new Counter({
    name: 'mailflex_events_handled_total',
    help: 'Events handled by a consumer group.',
    labelNames: ['group'],
    registers,
  });
  const failed = new Counter({
    name: 'mailflex_batches_failed_total',
    help: 'Batches that a consumer group could not handle as they were.',
    labelNames: ['group'],
    registers,
  });
  const lag = new Gauge({
    name: 'mailflex_consumer_lag',
    help: 'Events not yet handled by a consumer group.',
    labelNames: ['group'],
    registers: [],
    async collect() {
      for (const { topic, group } of consumers) this.set({ group }, await eventLog.lag(topic, group));
    },
  });
  const deadLetters = new Gauge({
    name: 'mailflex_dead_letters',
    help: 'Events given up on (at most 1000 are counted).',
    registers: [],
    async collect() {
      this.set((await eventLog.deadLetters.list({ limit: 1000 })).length);
    },
  });

  registry.registerMetric(lag);
  registry.registerMetric(deadLetters);

  return {
    registry,
    observe: (consumer) => ({
      ...consumer,
      async handle(events, signal) {
        try {
          await consumer.handle(events, signal);
          handled.inc({ group: consumer.group }, events.length);
        } catch (error) {
          failed.inc({ group: consumer.group });
          throw error;
        }
      },
    }),
  };
}
