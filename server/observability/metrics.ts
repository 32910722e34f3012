import { collectDefaultMetrics, Counter, Gauge, type Registry } from 'prom-client';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { MailboxLiveness } from '#core/ports/mailbox-liveness.ts';
import { inTime } from './in-time.ts';
import type { Readiness } from './readiness.ts';

export interface Metrics {
  registry: Registry;
  /** counts what this consumer handles */
  observe(consumer: Consumer): Consumer;
}

export interface MetricsDeps {
  registry: Registry;
  eventLog: EventLog;
  jobQueue: JobQueue;
  /** names of the jobs there are */
  jobs: readonly string[];
  consumers: readonly Consumer[];
  mailboxes: MailboxLiveness;
  /** mail that is acknowledged and not stored */
  spooled(): { messages: number; bytes: number; oldestMs: number };
  readiness: Readiness;
}

/** A scrape is answered without what cannot be had in time, such as a count of a database that is away. */
const COLLECT_WITHIN_MS = 2_000;

export function createMetrics(deps: MetricsDeps): Metrics {
  const { registry, eventLog, jobQueue, consumers, readiness } = deps;
  collectDefaultMetrics({ register: registry });
  const registers = [registry];

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
  /** A number that is looked up when it is asked for; missing when it cannot be had. */
  function lookedUp<Label extends string>(
    about: { name: string; help: string; labelNames: readonly Label[] },
    lookUp: () => Promise<readonly (readonly [Record<Label, string>, number])[]>,
  ): void {
    const gauge: Gauge<Label> = new Gauge({
      ...about,
      registers,
      async collect() {
        const values = await inTime(lookUp(), COLLECT_WITHIN_MS);
        gauge.reset();
        for (const [labels, value] of values ?? []) gauge.set(labels, value);
      },
    });
  }
  lookedUp(
    {
      name: 'mailflex_consumer_lag',
      help: 'Events not yet handled by a consumer group.',
      labelNames: ['group', 'topic'],
    },
    () =>
      Promise.all(
        consumers.map(async ({ topic, group }) => [{ group, topic }, await eventLog.lag(topic, group)] as const),
      ),
  );
  lookedUp(
    {
      name: 'mailflex_dead_letters',
      help: 'Events and jobs given up on, by dead-letter topic.',
      labelNames: ['topic'],
    },
    async () => {
      const events = await eventLog.deadLetters.counts();
      const jobs = await Promise.all(
        deps.jobs.map(async (name) => ({ topic: `dlq.job.${name}`, count: (await jobQueue.counts(name)).failed })),
      );
      return [...events, ...jobs.filter(({ count }) => count > 0)].map(({ topic, count }) => [{ topic }, count]);
    },
  );
  lookedUp(
    { name: 'mailflex_queue_jobs', help: 'Jobs by queue and state.', labelNames: ['queue', 'state'] },
    async () => {
      const counted = await Promise.all(deps.jobs.map(async (queue) => [queue, await jobQueue.counts(queue)] as const));
      return counted.flatMap(([queue, { waiting, active, delayed, failed: given }]) =>
        Object.entries({ waiting, active, delayed, failed: given }).map(
          ([state, count]) => [{ queue, state }, count] as const,
        ),
      );
    },
  );
  const spooled = (name: string, help: string, value: (state: ReturnType<typeof deps.spooled>) => number) =>
    lookedUp({ name, help, labelNames: [] }, async () => [[{}, value(deps.spooled())]]);
  spooled('mailflex_spool_messages', 'Acknowledged mails that are not stored yet.', ({ messages }) => messages);
  spooled('mailflex_spool_bytes', 'Bytes of acknowledged mails that are not stored yet.', ({ bytes }) => bytes);
  spooled(
    'mailflex_spool_oldest_seconds',
    'Seconds that the oldest of them has waited.',
    ({ oldestMs }) => oldestMs / 1_000,
  );
  const mailbox = async () => deps.mailboxes.read();
  lookedUp(
    {
      name: 'mailflex_mailbox_up',
      help: '1 while a connected mailbox is live, 0 when it is not or says nothing.',
      labelNames: ['account', 'kind', 'state'],
    },
    async () =>
      (await mailbox()).map(({ accountId: account, kind, state, silent }) => {
        return [{ account, kind, state }, state === 'live' && !silent ? 1 : 0] as const;
      }),
  );
  lookedUp(
    {
      name: 'mailflex_mailbox_seen_seconds',
      help: 'Seconds since the server of a connected mailbox last answered.',
      labelNames: ['account', 'kind'],
    },
    async () =>
      (await mailbox()).flatMap(({ accountId: account, kind, lastSeenAt }) =>
        lastSeenAt ? [[{ account, kind }, (Date.now() - lastSeenAt.getTime()) / 1_000] as const] : [],
      ),
  );
  lookedUp(
    {
      name: 'mailflex_mailbox_pending_writes',
      help: 'Changes that wait to be written to the server of a connected mailbox.',
      labelNames: ['account', 'kind'],
    },
    async () =>
      (await mailbox()).map(({ accountId: account, kind, pendingWrites }) => [{ account, kind }, pendingWrites]),
  );
  lookedUp(
    {
      name: 'mailflex_mailbox_heartbeat_up',
      help: '1 when the last mail of our own came through a connected mailbox in time; only where that is switched on.',
      labelNames: ['account', 'kind'],
    },
    async () =>
      (await mailbox()).flatMap(({ accountId: account, kind, heartbeat }) =>
        heartbeat ? [[{ account, kind }, heartbeat.state === 'ok' ? 1 : 0] as const] : [],
      ),
  );
  lookedUp(
    {
      name: 'mailflex_mailbox_heartbeat_seconds',
      help: 'Seconds from the delivery of the last mail of our own to each stage.',
      labelNames: ['account', 'kind', 'stage'],
    },
    async () =>
      (await mailbox()).flatMap(({ accountId: account, kind, heartbeat }) =>
        (heartbeat?.hops ?? []).map(({ stage, ms }) => [{ account, kind, stage }, ms / 1000] as const),
      ),
  );
  lookedUp(
    {
      name: 'mailflex_engine_up',
      help: '1 while an engine answers this process.',
      labelNames: ['engine', 'carries', 'needed'],
    },
    async () =>
      readiness
        .report()
        .engines.map(({ name: engine, carries, needed, state }) => [
          { engine, carries, needed: String(needed) },
          state === 'up' ? 1 : 0,
        ]),
  );
  lookedUp(
    { name: 'mailflex_ready', help: '1 while this process can do the work of its roles.', labelNames: ['roles'] },
    async () => [[{ roles: readiness.report().roles.join(',') }, readiness.report().ok ? 1 : 0]],
  );

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
